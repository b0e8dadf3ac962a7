using CsCheck;
using Endeavour.Indicators.Periods;

namespace Endeavour.Tests.Indicators.Periods;

public class PeriodTests
{
    [Theory]
    [InlineData("2015", 2015, 1, 12)]
    [InlineData("2018/19", 2018, 4, 12)]
    [InlineData("2018/2019", 2018, 4, 12)]
    [InlineData("1999/00", 1999, 4, 12)]
    [InlineData("2015 - 17", 2015, 1, 36)]
    [InlineData("2009-11", 2009, 1, 36)]
    [InlineData("2009-2011", 2009, 1, 36)]
    [InlineData("2009 – 11", 2009, 1, 36)]
    [InlineData("1999 - 01", 1999, 1, 36)]
    [InlineData("2020/21 - 24/25", 2020, 4, 60)]
    [InlineData("2020/21 - 2024/25", 2020, 4, 60)]
    [InlineData("2020/21-24/25", 2020, 4, 60)]
    [InlineData("2019 Q4", 2019, 10, 3)]
    [InlineData("2019/20 Q1", 2019, 4, 3)]
    [InlineData("2019/20 Q4", 2020, 1, 3)]
    [InlineData("Q2 2019/20", 2019, 7, 3)]
    [InlineData("2016 Q1 - 2016 Q4", 2016, 1, 12)]
    [InlineData("Apr 2019", 2019, 4, 1)]
    [InlineData("April 2019", 2019, 4, 1)]
    [InlineData("Sept 2019", 2019, 9, 1)]
    [InlineData("2019 Apr", 2019, 4, 1)]
    [InlineData("Aug 2016 - Jul 2017", 2016, 8, 12)]
    [InlineData("Aug 2016-Jul 2017", 2016, 8, 12)]
    [InlineData("Oct 2015 - Mar 2016", 2015, 10, 6)]
    [InlineData("Apr - Jun 2019", 2019, 4, 3)]
    public void A_period_is_read_as_publishers_write_it(string text, int year, int month, int months)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal((year, month, months), (period.StartYear, period.StartMonth, period.Months));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("15")]
    [InlineData("20155")]
    [InlineData("2018/20")]
    [InlineData("2018/18")]
    [InlineData("2017 - 2015")]
    [InlineData("2020/21 - 24")]
    [InlineData("2020 - 24/25")]
    [InlineData("2019 Q5")]
    [InlineData("2019/21 Q1")]
    [InlineData("Q1")]
    [InlineData("Jul 2017 - Aug 2016")]
    [InlineData("13/2019")]
    [InlineData("2015.5")]
    [InlineData("٢٠١٥")]
    public void What_is_not_a_period_is_not_guessed(string text) => Assert.False(Period.TryParse(text, out _));

    static readonly Gen<string> Texts = Gen.Select(Gen.Int[1950, 2060], Gen.Int[1, 9], Gen.Int[1, 4], Gen.Int[0, 5]).Select((year, length, quarter, form) => form switch
    {
        0 => $"{year}",
        1 => $"{year}/{(year + 1) % 100:00}",
        2 => $"{year} - {(year + length) % 100:00}",
        3 => $"{year}/{(year + 1) % 100:00} - {(year + length) % 100:00}/{(year + length + 1) % 100:00}",
        4 => $"{year} Q{quarter}",
        _ => $"{new DateOnly(year, quarter * 3, 1):MMM yyyy}",
    });

    static Period Parsed(string text) => Period.TryParse(text, out var period) ? period : throw new FormatException(text);

    [Fact]
    public void Every_form_is_read_and_comes_back_from_its_key() =>
        Texts.Sample(text => Assert.Equal(Parsed(text), Period.FromKey(Parsed(text).Key)));

    [Fact]
    public void Order_is_total_and_agrees_with_equality() =>
        Gen.Select(Texts, Texts, Texts).Sample((one, two, three) =>
        {
            var (a, b, c) = (Parsed(one), Parsed(two), Parsed(three));
            Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
            Assert.Equal(a == b, a.CompareTo(b) == 0);
            if (a <= b && b <= c) Assert.True(a <= c);
        });

    [Fact]
    public void A_pooled_period_is_as_recent_as_its_last_year()
    {
        Assert.True(Parsed("2015 - 17") > Parsed("2016"));
        Assert.True(Parsed("2015 - 17") < Parsed("2017"));
        Assert.True(Parsed("2016 - 18") > Parsed("2017"));
    }

    [Fact]
    public void Any_text_at_all_is_read_or_refused_and_never_throws() => Gen.String.Sample(text => Assert.True(!Period.TryParse(text, out var period) || period.Months > 0));
}
