using System.CommandLine;

namespace Endeavour.Cli.Stats;

/// <summary>Options that several methods have, each with a usual value of its own.</summary>
static class StatsOptions
{
    /// <summary>The unit of the answer, such as 100,000 for a rate per 100,000.</summary>
    public static Option<double> Multiplier(double usual, bool mayBeNegative = false)
    {
        var option = new Option<double>("--multiplier") { Description = $"The unit of the answer: {usual:N0} unless said.", HelpName = "NUMBER", DefaultValueFactory = _ => usual };
        option.Validators.Add(given =>
        {
            var number = given.GetValueOrDefault<double>();
            if (!double.IsFinite(number) || (number <= 0 && !mayBeNegative) || number is 0) given.AddError("--multiplier: give a number above zero, such as 100 or 100000.");
        });
        return option;
    }

    /// <summary>One of a few words.</summary>
    public static Option<string?> OneOf(string name, string description, bool required, params string[] words)
    {
        var option = new Option<string?>(name) { Description = $"{description}: {string.Join(", ", words)}.", HelpName = "WORD", Required = required };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
