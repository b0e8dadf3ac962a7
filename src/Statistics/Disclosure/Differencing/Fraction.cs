using System.Numerics;

namespace Endeavour.Statistics;

/// <summary>An exact fraction in lowest terms; <c>default</c> is zero.</summary>
readonly record struct Fraction
{
    readonly BigInteger _bottomLessOne;

    public Fraction(BigInteger top, BigInteger bottom)
    {
        var common = BigInteger.GreatestCommonDivisor(top, bottom) * bottom.Sign;
        (Top, _bottomLessOne) = (top / common, bottom / common - 1);
    }

    public BigInteger Top { get; }

    public BigInteger Bottom => _bottomLessOne + 1;

    public bool IsZero => Top.IsZero;

    public bool IsWhole => _bottomLessOne.IsZero;

    public double ToDouble() => (double)Top / (double)Bottom;

    public static implicit operator Fraction(BigInteger whole) => new(whole, 1);

    public static Fraction operator +(Fraction a, Fraction b) =>
        a.IsWhole && b.IsWhole ? new(a.Top + b.Top, 1) : new(a.Top * b.Bottom + b.Top * a.Bottom, a.Bottom * b.Bottom);

    public static Fraction operator -(Fraction a) => new(-a.Top, a.Bottom);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Top * b.Bottom, a.Bottom * b.Top);
}
