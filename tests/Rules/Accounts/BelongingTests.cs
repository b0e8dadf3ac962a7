using Endeavour.Accounts;
using Endeavour.Accounts.Belongings;
using Endeavour.Accounts.History;
using Endeavour.Accounts.Settings;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;

namespace Endeavour.Tests.Rules.Accounts;

public sealed class BelongingTests
{
    static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void One_account_may_be_different_people_of_several_partnerships_but_one_person_of_each()
    {
        var (account, person) = (Key(), Key());
        var here = Belonging.Begin(Key(), account, "rutland", person, Today, []);
        var there = Belonging.Begin(Key(), account, "leicestershire", Key(), Today, [here]);
        Assert.Contains("account belongs", Assert.Throws<Refusal>(() => Belonging.Begin(Key(), account, "rutland", Key(), Today, [here, there])).Message, StringComparison.Ordinal);
        Assert.Contains("has an account already", Assert.Throws<Refusal>(() => Belonging.Begin(Key(), Key(), "rutland", person, Today, [here])).Message, StringComparison.Ordinal);
        here.End(Today);
        Assert.Equal((true, false), (here.HeldOn(Today), here.HeldOn(Today.AddDays(1))));
        Belonging.Begin(Key(), account, "rutland", Key(), Today.AddDays(1), [here, there]);
    }

    [Theory]
    [InlineData("E06000017 Rutland\n\nE07000135  Oadby and Wigston", 2, "")]
    [InlineData("Rutland", 0, "Line 1, \"Rutland\": write the area's code, a space and its name, such as E06000017 Rutland")]
    [InlineData("E06000017 Rutland\nE06000017 Rutland", 1, "Line 2: E06000017 is there already")]
    public void Areas_are_typed_one_a_line(string text, int areas, string problem)
    {
        var read = AreaLines.Read(text);
        Assert.Equal((areas, problem), (read.Areas.Count, string.Join('\n', read.Problems)));
    }

    [Theory]
    [InlineData("24 December 2026, Office closed\n2026-12-29, Stocktaking", 2, "")]
    [InlineData("Christmas, closed", 0, "Line 1, \"Christmas, closed\": write the day, a comma and a name, such as 24 December 2026, Office closed")]
    [InlineData("24/12/2026, A\n24 12 2026, B", 1, "Line 2: 24 December 2026 is there already")]
    public void Days_closed_are_typed_one_a_line(string text, int days, string problem)
    {
        var read = SettingLines.Holidays(text);
        Assert.Equal((days, problem), (read.Holidays.Count, string.Join('\n', read.Problems)));
    }

    [Fact]
    public void A_partnerships_own_closed_days_are_skipped_in_working_days()
    {
        var partnership = new Partnership { Id = "x", Name = "X", Organisation = "X", Kind = "other", Colour = "#00594f", Holidays = { new(new(2026, 11, 24), "Office closed") } };
        Assert.Equal("Office closed", partnership.BankHolidays().NameOn(new(2026, 11, 24)));
        Assert.True(partnership.BankHolidays().Includes(new(2026, 12, 25)));
    }

    [Fact]
    public void A_light_colour_is_refused_with_one_that_works()
    {
        var partnership = new Partnership { Id = "x", Name = "X", Organisation = "X", Kind = "other", Colour = "#00594f" };
        Assert.Contains("is near and works", Assert.Throws<Refusal>(() => partnership.Brand("#ffdd00")).Message, StringComparison.Ordinal);
        partnership.Brand("#5B2C83");
        Assert.Equal("#5b2c83", partnership.Colour);
    }

    [Theory]
    [InlineData("PostVacated", "Post vacated")]
    [InlineData("isStatutory", "Is statutory")]
    public void The_record_speaks_plain_English(string name, string words) => Assert.Equal(words, KindWords.Of(name));

    static Guid Key() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
