using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Endeavour.Cli.Stats;

/// <summary>Options that several methods have, each with a usual value of its own.</summary>
static class StatsOptions
{
    /// <summary>The unit of the answer, such as 100,000 for a rate per 100,000.</summary>
    public static Option<double> Multiplier(double usual, bool mayBeNegative = false) =>
        Number("--multiplier", $"The unit of the answer: {usual:N0} unless said.", usual, number => double.IsFinite(number) && (mayBeNegative ? number != 0 : number > 0), mayBeNegative ? "give a number that is not zero, such as 100 or -1" : "give a number above zero, such as 100 or 100000");

    /// <summary>A number in figures, without separators: 1,5 is neither 1.5 nor 15.</summary>
    public static Option<T> Number<T>(string name, string description, T usual, Func<T, bool> fits, string advice)
        where T : INumber<T> => new(name)
        {
            Description = description, HelpName = "NUMBER", DefaultValueFactory = _ => usual,
            CustomParser = given =>
            {
                if (T.TryParse(given.Tokens[0].Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && fits(number)) return number;
                given.AddError($"{name}: {advice}. It is \"{given.Tokens[0].Value}\".");
                return usual;
            },
        };

    /// <summary>One of a few words.</summary>
    public static Option<string?> OneOf(string name, string description, bool required, params string[] words)
    {
        var option = new Option<string?>(name) { Description = $"{description}: {string.Join(", ", words)}.", HelpName = "WORD", Required = required };
        option.Validators.Add(given =>
        {
            if (given.Tokens.Count > 0 && !words.Contains(given.Tokens[0].Value)) given.AddError($"{name}: give one of {string.Join(", ", words)}. It is \"{given.Tokens[0].Value}\".");
        });
        return option;
    }
}
