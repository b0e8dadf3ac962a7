namespace Endeavour.Statistics;

/// <summary>A weighted least squares line with what its prediction interval needs. Years and values are taken from the middle, so that no digits are lost.</summary>
readonly record struct ProjectionLine(double Year, double Value, double Slope, double Spread, double Weight, double LatestWeight, double Variance, int Points)
{
    public double SlopeError => Math.Sqrt(Variance / Spread);

    public double At(double year) => Value + Slope * (year - Year);

    public double PredictionError(double year) => Math.Sqrt(Variance * (1 / LatestWeight + 1 / Weight + (year - Year) * (year - Year) / Spread));

    public static ProjectionLine Fit(List<ProjectionPoint> points, ProjectionSettings settings)
    {
        var (weight, year, value, origin) = (0.0, 0.0, 0.0, settings.Forward(points[0].Value));
        foreach (var point in points)
            (weight, year, value) = (
                weight + point.Weight, year + point.Weight * (point.Year - points[0].Year), value + point.Weight * (settings.Forward(point.Value) - origin));
        var (middle, mean) = (points[0].Year + year / weight, origin + value / weight);
        var (spread, together, variance) = (0.0, 0.0, 0.0);
        foreach (var point in points)
            (spread, together) = (
                spread + point.Weight * (point.Year - middle) * (point.Year - middle),
                together + point.Weight * (point.Year - middle) * (settings.Forward(point.Value) - mean));
        var slope = together / spread;
        foreach (var point in points)
        {
            var rest = settings.Forward(point.Value) - mean - slope * (point.Year - middle);
            variance += point.Weight * rest * rest;
        }
        return new(middle, mean, slope, spread, weight, points[^1].Weight, variance / (points.Count - 2), points.Count);
    }
}
