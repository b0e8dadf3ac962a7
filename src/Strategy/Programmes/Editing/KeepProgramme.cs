using System.Text;
using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Programmes.Files;
using Endeavour.Strategy.Programmes.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Programmes.Editing;

/// <summary>Saves what was changed of a programme on screen. What a file may not say, a screen may not save.</summary>
public sealed class KeepProgramme(AppDb db, Acting acting, CurrentPartnership current)
{
    public AppDb Db => db;

    public DateOnly Today => London.DayOf(acting.Now);

    public Guid NewKey() => acting.NewKey();

    public Task<Programme?> Read(string slug, CancellationToken cancellation) => db.Programmes.SingleOrDefaultAsync(each => each.Slug == slug, cancellation);

    /// <param name="wanted">What it is to say.</param>
    /// <returns>Why it cannot be so; then nothing is saved.</returns>
    public async Task<IReadOnlyList<FileProblem>> Keep(Programme programme, Programme wanted, Because because, CancellationToken cancellation)
    {
        var text = ProgrammeText.Of(current.Id, wanted);
        var problems = StrategyFile.Read("", Encoding.UTF8.GetBytes(text)).Problems.Found;
        if (problems.Count > 0) return problems;
        programme.Say(wanted);
        programme.Hash = ProgrammeText.HashOf(programme);
        // What was changed and put back is what the file says.
        (programme.EditedAt, programme.EditedBy) = programme.Hash == programme.ImportedHash ? ((DateTimeOffset?)null, (string?)null) : (because.At, because.Who.Post);
        await db.SaveAsync(because, cancellation);
        return [];
    }

    public Because Because(string what, string why) => acting.Because(what, why);

    /// <summary>A review was held: its promise closes with the same proof.</summary>
    public async Task CloseTurn(Programme programme, Review review, string proof, CancellationToken cancellation) =>
        (await ReviewTurns.Read(db, cancellation)).Close(programme, review, proof, new Speaker(acting.Who.Post, acting.Who.Person, acting.Now));
}
