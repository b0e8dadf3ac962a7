namespace Endeavour.Platform.Changes;

/// <summary>Who did something: the post they acted in, as it was called then, and the person and account where there are any.</summary>
public sealed record Who(string Post, Guid? Person = null, Guid? Account = null)
{
    /// <summary>What happens by itself: schedules, clocks.</summary>
    public static readonly Who Endeavour = new("Endeavour");

    /// <summary>Whoever may run commands on the server.</summary>
    public static readonly Who CommandLine = new("The server's command line");

    /// <summary>A visitor without an account.</summary>
    public static readonly Who Visitor = new("A visitor");
}
