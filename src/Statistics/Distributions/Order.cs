namespace Endeavour.Statistics.Distributions;

/// <summary>Finds the numbers at given places of the sorted order without sorting all of them (Hoare 1961).</summary>
static class Order
{
    /// <summary>The number at a place, from 0, of the sorted order. The numbers are moved about: smaller ones end up before the place, larger ones after it.</summary>
    public static double At(Span<double> numbers, int place)
    {
        var (low, high) = (0, numbers.Length - 1);
        while (low < high)
        {
            var pivot = Middle(numbers[low], numbers[(low + high) / 2], numbers[high]);
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (numbers[left] < pivot) left++;
                while (numbers[right] > pivot) right--;
                if (left > right) break;
                (numbers[left], numbers[right]) = (numbers[right], numbers[left]);
                left++;
                right--;
            }
            if (place <= right) high = right;
            else if (place >= left) low = left;
            else break;
        }
        return numbers[place];
    }

    static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
