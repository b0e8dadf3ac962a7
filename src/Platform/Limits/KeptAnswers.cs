namespace Endeavour.Platform.Limits;

/// <summary>Public answers that are made once for what is served and what the records hold, as pages are: <c>CacheOutput(KeptAnswers.Policy)</c>.</summary>
public static class KeptAnswers
{
    public const string Policy = "pages";
}
