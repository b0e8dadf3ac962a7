using System.CommandLine;
using System.Globalization;
using Endeavour.Cli.Stats.Tables;

namespace Endeavour.Cli.Stats;

/// <summary>One run of a method: its file and what the caller asked for. Reading a column checks every cell of it.</summary>
sealed class StatsCall(ParseResult parsed, InputTable input, Levels levels)
{
    public InputTable Input => input;
    public Levels Levels => levels;
    public int Rows => input.Rows.Count;
    public bool Refused => input.Problems.Count > 0;

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    public IReadOnlyList<string> GroupColumns { get; init; } = [];

    public IReadOnlyList<Group> Groups() => Grouping.Of(input, GroupColumns);

    /// <summary>What names a row in the answer: the column <c>id</c>, else every column that the method does not use.</summary>
    public RowKeys KeysBeside(params string[] used) => new(input, input.Has("id") ? ["id"] : [.. input.Header.Except(used, StringComparer.OrdinalIgnoreCase)]);

    public string[] Texts(string column) => input.Place(column) is >= 0 and var place ? [.. input.Rows.Select(row => row.Cells[place])] : [];

    /// <summary>Numbers of any size; NaN where the cell is empty, NA or NaN.</summary>
    public double[] Numbers(string column) => Column(column, static _ => null);

    public double[] Counts(string column) => Column(column, static number => number < 0 ? "A count cannot be below zero." : null);

    public double[] Denominators(string column) => Column(column, static number => number <= 0 ? "A denominator must be above zero. Leave the cell empty if it is not known." : null);

    /// <summary>As <see cref="Numbers"/>, but an empty cell is a problem too.</summary>
    public double[] Known(double[] numbers, string column)
    {
        for (var row = 0; row < numbers.Length; row++)
            if (double.IsNaN(numbers[row])) Refuse(row, column, "This cell is empty, and the method needs a number here.");
        return numbers;
    }

    /// <summary>No numerator may exceed its denominator.</summary>
    public void CheckShares(double[] counts, double[] denominators)
    {
        for (var row = 0; row < counts.Length; row++)
            if (counts[row] > denominators[row]) Refuse(row, "numerator", $"{counts[row]:R} is above its denominator {denominators[row]:R}: a proportion cannot exceed the whole.");
    }

    public void Refuse(int row, string column, string message) => input.Refuse(input.Rows[row].Line, column, message);

    /// <summary>Within a group each key may be there once; the second row of one is a problem that names the first.</summary>
    public void CheckOnce<T>(IReadOnlyList<Group> groups, string column, Func<int, T> keyOf) where T : notnull
    {
        foreach (var group in groups)
        {
            var first = new Dictionary<T, int>();
            foreach (var row in group.Rows)
                if (!first.TryAdd(keyOf(row), row))
                    Refuse(row, column, $"{keyOf(row)} is there twice{(group.Keys.Count == 0 ? "" : $" for {group.Name}")}: line {input.Rows[first[keyOf(row)]].Line} has it too. If the file holds several groups, name all their columns with --group.");
        }
    }

    /// <summary>
    /// Works out each group. What the library refuses of a group as a whole, such as a band that is there twice, is a problem at the group's first row.
    /// </summary>
    public void Each(IReadOnlyList<Group> groups, Action<Group> work)
    {
        foreach (var group in groups)
            try { work(group); }
            catch (ArgumentException unfit)
            {
                var sentence = unfit.Message.Split(" (Parameter '")[0];
                input.Refuse(input.Rows[group.Rows[0]].Line, null, group.Keys.Count == 0 ? sentence : $"{group.Name}: {sentence}");
            }
    }

    /// <summary>A number as the library takes it where it may be missing.</summary>
    public static double? OrNull(double number) => double.IsNaN(number) ? null : number;

    /// <summary>Whether a column is there and holds at least one number.</summary>
    public bool HoldsNumbers(string column)
    {
        if (!input.Has(column)) return false;
        var place = input.Place(column);
        return input.Rows.Any(row => !IsMissing(row.Cells[place].AsSpan().Trim()));
    }

    double[] Column(string column, Func<double, string?> fault)
    {
        var numbers = new double[Rows];
        var place = input.Place(column);
        if (place < 0) return numbers;
        for (var row = 0; row < numbers.Length; row++)
        {
            var cell = input.Rows[row].Cells[place].AsSpan().Trim();
            numbers[row] = double.NaN;
            if (IsMissing(cell)) continue;
            if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
                Refuse(row, column, $"\"{cell}\" is not a number. Write it in figures with a decimal point and without separators, or leave the cell empty.");
            else if (fault(number) is { } words) Refuse(row, column, $"{words} It is {cell}.");
            else numbers[row] = number;
        }
        return numbers;
    }

    static bool IsMissing(ReadOnlySpan<char> cell) => cell.IsEmpty || cell is "NA" or "NaN";
}
