using Endeavour.Platform.Problems;
using Endeavour.Platform.Submissions;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Choosing.Desk;

/// <summary>A form about one choice.</summary>
public abstract class ChoosingPage<TInput>(KeepChoice keep) : FormPage<TInput> where TInput : class, new()
{
    [BindProperty(SupportsGet = true, Name = "choice")]
    public string ChoiceSlug { get; set; } = "";

    public Choice Choice { get; private set; } = null!;
    public List<Candidate> Candidates { get; private set; } = [];

    /// <summary>The working page of this choice, within the partnership.</summary>
    public string Home => $"edit/choosing/{ChoiceSlug}";

    protected KeepChoice Keep => keep;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await keep.Read(ChoiceSlug, HttpMethods.IsPost(Request.Method), cancellation) is not var (choice, candidates)) return false;
        (Choice, Candidates) = (choice, candidates);
        return true;
    }

    protected async Task<IActionResult> Done(string what, string why, string anchor, CancellationToken cancellation)
    {
        await keep.Save(Choice, Candidates, what, why, cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/{Home}{anchor}");
    }

    /// <summary>A name as an address; with a number where it is taken.</summary>
    internal static string Free(string name, IReadOnlyCollection<string> taken)
    {
        var wanted = Slug.From(name);
        if (wanted.Length > 90) wanted = wanted[..90].TrimEnd('-');
        if (wanted == "") throw new Refusal("It has no letter that can stand in an address. Word it otherwise.");
        return Enumerable.Range(1, taken.Count + 2).Select(number => number == 1 ? wanted : FormattableString.Invariant($"{wanted}-{number}")).First(slug => !taken.Contains(slug));
    }
}

/// <summary>A form about one candidate.</summary>
public abstract class CandidatePage<TInput>(KeepChoice keep) : ChoosingPage<TInput>(keep) where TInput : class, new()
{
    [BindProperty(SupportsGet = true, Name = "candidate")]
    public string? CandidateSlug { get; set; }

    public Candidate Candidate { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        if (CandidateSlug is null) return true;
        if (Candidates.Find(each => each.Slug == CandidateSlug) is not { } candidate) return false;
        Candidate = candidate;
        return true;
    }
}
