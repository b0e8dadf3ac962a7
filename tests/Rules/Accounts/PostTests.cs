using Endeavour.Accounts.Memberships;
using Endeavour.Accounts.Organisations;
using Endeavour.Accounts.People;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;

namespace Endeavour.Tests.Rules.Accounts;

/// <summary>Posts stay when people go: who holds one on a day, since when it is vacant, and what a rule refuses.</summary>
public sealed class PostTests
{
    static readonly DateOnly Start = new(2020, 4, 1), Today = new(2026, 11, 23);

    readonly Post _post = New("Director of Public Health");
    readonly List<Membership> _all = [];

    [Fact]
    public void A_new_post_is_vacant_since_its_first_day()
    {
        Assert.Equal(new Vacancy(1, Start, Today.DayNumber - Start.DayNumber), _post.VacancyOn(Today, _all));
        Assert.Null(_post.VacancyOn(Start.AddDays(-1), _all));
    }

    [Fact]
    public void The_last_day_still_counts_and_the_day_after_it_is_vacant()
    {
        var holder = Appoint(Start);
        holder.End(new(2026, 11, 22), "Left the council", []);
        Assert.Null(_post.VacancyOn(new(2026, 11, 22), _all));
        Assert.Equal(new Vacancy(1, Today, 0), _post.VacancyOn(Today, _all));
        Assert.Equal(3, _post.VacancyOn(Today.AddDays(3), _all)!.Days);
    }

    [Fact]
    public void A_vacancy_counts_from_when_it_was_last_held_and_not_from_an_earlier_gap()
    {
        Appoint(Start).End(new(2021, 1, 31), "Left", []);
        Appoint(new(2021, 6, 1)).End(new(2026, 10, 31), "Left", []);
        Assert.Equal(new DateOnly(2026, 11, 1), _post.VacancyOn(Today, _all)!.Since);
    }

    [Fact]
    public void Of_several_seats_each_can_be_empty()
    {
        _post.Change("Governors", 2, false, [], 0, Start);
        Appoint(Start);
        var second = Appoint(Start);
        Assert.Null(_post.VacancyOn(Today, _all));
        second.End(new(2026, 9, 30), "Left", []);
        Assert.Equal((1, new DateOnly(2026, 10, 1)), (_post.VacancyOn(Today, _all)!.Seats, _post.VacancyOn(Today, _all)!.Since));
    }

    [Fact]
    public void A_seat_that_is_added_is_vacant_since_it_was_added()
    {
        Appoint(Start);
        _post.Change(_post.Title, 2, false, [], 1, new(2026, 11, 1));
        Assert.Equal(new DateOnly(2026, 11, 1), _post.VacancyOn(Today, _all)!.Since);
    }

    [Fact]
    public void Two_people_cannot_hold_a_one_seat_post_at_once_also_not_from_a_later_day()
    {
        Appoint(new(2026, 6, 1));
        Refused("has a holder then", () => Appoint(new(2026, 7, 1)));
        Refused("has a holder then", () => Appoint(new(2026, 1, 1)));
        _all[0].End(new(2026, 6, 30), "Left", []);
        Appoint(new(2026, 7, 1));
        Refused("has a holder then", () => Appoint(new(2026, 6, 30)));
    }

    [Fact]
    public void Nobody_holds_one_post_twice()
    {
        _post.Change("Governors", 5, false, [], 0, Start);
        var person = Key();
        _all.Add(_post.Appoint(Key(), person, Start, _all));
        Refused("holds the post already", () => _post.Appoint(Key(), person, Today, _all));
    }

    [Fact]
    public void A_membership_outside_its_posts_dates_is_refused()
    {
        Refused("began on 1 April 2020", () => Appoint(Start.AddDays(-1)));
        _post.End(new(2026, 3, 31), "The council was reorganised", _all);
        Refused("from 1 April 2020 to 31 March 2026", () => Appoint(new(2026, 4, 1)));
    }

    [Fact]
    public void A_post_cannot_end_while_someone_holds_it()
    {
        var holder = Appoint(Start);
        Refused("while someone holds it", () => _post.End(Today, "Reorganised", _all));
        holder.End(Today, "Reorganised", []);
        _post.End(Today, "Reorganised", _all);
        Assert.Null(_post.VacancyOn(Today.AddDays(1), _all));
    }

    [Fact]
    public void Ending_needs_a_day_that_is_not_before_the_first_and_a_reason_and_happens_once()
    {
        var holder = Appoint(new(2026, 6, 1));
        Refused("cannot be before the first", () => holder.End(new(2026, 5, 31), "Left", []));
        Refused("Say why", () => holder.End(Today, " ", []));
        holder.End(Today, "Left", []);
        Refused("already ended", () => holder.End(Today, "Again", []));
    }

    [Fact]
    public void Seats_cannot_be_fewer_than_those_who_hold_it() => Refused("2 people hold this post", () => _post.Change("Governors", 1, false, [], 2, Today));

    [Fact]
    public void A_substitute_acts_for_one_named_member_and_stops_with_them()
    {
        var (member, other, person) = (Appoint(Start), Other(), Key());
        var substitute = member.NameSubstitute(Key(), person, new(2026, 1, 1), []);
        Assert.Equal((member.Id, _post.Id, true), (substitute.SubstituteForId!.Value, substitute.PostId!.Value, substitute.IsSubstitute));
        Assert.Null(_post.VacancyOn(Today, [member, substitute]));
        Refused("one named member", () => other.NameSubstitute(Key(), person, Today, [substitute]));
        Refused("stand in for themselves", () => member.NameSubstitute(Key(), member.PersonId, Today, []));
        Refused("A substitute cannot have a substitute", () => substitute.NameSubstitute(Key(), Key(), Today, []));
        member.End(Today, "Left", [substitute]);
        Assert.Equal((Today, false), (substitute.Until!.Value, substitute.HeldOn(Today.AddDays(1))));
        Refused("is not one on", () => member.NameSubstitute(Key(), Key(), Today.AddDays(1), []));
    }

    [Fact]
    public void A_substitute_who_was_to_begin_after_the_member_left_never_begins()
    {
        var member = Appoint(Start);
        var substitute = member.NameSubstitute(Key(), Key(), new(2027, 1, 1), []);
        member.End(Today, "Left", [substitute]);
        Assert.False(substitute.HeldOn(new(2027, 1, 1)));
    }

    [Fact]
    public void Only_an_administrator_changes_what_makes_administrators()
    {
        _post.Change(_post.Title, 1, false, [Role.Administrator], 0, Today);
        Refused("Only an administrator", () => _post.MustBeOpenTo(new() { Roles = new HashSet<Role> { Role.Clerk } }));
        _post.MustBeOpenTo(new() { Roles = new HashSet<Role> { Role.Administrator } });
    }

    [Fact]
    public void An_address_is_kept_while_someone_holds_anything_and_a_year_after()
    {
        var (person, held) = (new Person { Id = Key(), Name = "Ada Example", Email = "ada@example.org" }, Appoint(Start));
        person.KeepContactWhile([held]);
        Refused("still in post", () => person.ForgetContact(Today));
        held.End(new(2026, 3, 31), "Left", []);
        person.KeepContactWhile([held]);
        Assert.Equal(new DateOnly(2027, 3, 31), person.KeepContactUntil);
        Refused("less than a year ago", () => person.ForgetContact(new(2027, 3, 31)));
        person.ForgetContact(new(2027, 4, 1));
        Assert.Null(person.Email);
    }

    [Fact]
    public void An_organisation_cannot_be_part_of_itself_or_end_before_its_posts()
    {
        var (board, group) = (new Organisation { Id = Key(), Name = "The board", Kind = OrganisationKind.Board }, new Organisation { Id = Key(), Name = "A sub-group", Kind = OrganisationKind.SubGroup });
        Refused("part of itself", () => board.PlaceUnder(board, []));
        group.PlaceUnder(board, []);
        Refused("part of itself", () => board.PlaceUnder(group, [board.Id]));
        var post = new Post { Id = Key(), Title = "Chair", OrganisationId = board.Id, From = Start };
        Refused("End the post first", () => board.End(Today, "Dissolved", [post], []));
        post.End(Today, "Dissolved", []);
        board.End(Today, "Dissolved", [post], []);
        Assert.Equal((true, false), (board.ExistsOn(Today), board.ExistsOn(Today.AddDays(1))));
    }

    Membership Other()
    {
        var post = new Post { Id = Key(), Title = "Another post of the body", OrganisationId = _post.OrganisationId, From = Start };
        return post.Appoint(Key(), Key(), Start, []);
    }

    Membership Appoint(DateOnly from)
    {
        var membership = _post.Appoint(Key(), Key(), from, _all);
        _all.Add(membership);
        return membership;
    }

    static Post New(string title) => new() { Id = Key(), Title = title, OrganisationId = Key(), From = Start };

    static Guid Key() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    static void Refused(string says, Action rule) => Assert.Contains(says, Assert.Throws<Refusal>(rule).Message, StringComparison.Ordinal);
}
