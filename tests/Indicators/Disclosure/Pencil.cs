namespace Endeavour.Tests.Indicators.Disclosure;

/// <summary>What somebody with the shown figures, a pencil and patience can work out: a solver in plain numbers that shares nothing with the product's.</summary>
static class Pencil
{
    /// <summary>Whether a sum of rows, each times a number, is the group: plain elimination in floating point.</summary>
    /// <param name="rows">Which cells each shown figure is the sum of.</param>
    public static bool Solves(IEnumerable<int[]> rows, int[] group, int cells)
    {
        var matrix = rows.Select(covers => Vector(covers, cells)).ToList();
        var rest = Vector(group, cells);
        for (var column = 0; column < cells; column++)
        {
            var pivot = matrix.FindIndex(row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0) continue;
            var by = matrix[pivot];
            matrix.RemoveAt(pivot);
            foreach (var row in matrix.Append(rest))
            {
                var times = row[column] / by[column];
                for (var i = 0; i < cells; i++) row[i] -= times * by[i];
            }
        }
        return rest.All(number => Math.Abs(number) < 1e-9);
    }

    static double[] Vector(int[] covers, int cells)
    {
        var vector = new double[cells];
        foreach (var cell in covers) vector[cell] = 1;
        return vector;
    }
}
