using System.Reflection;
using System.Text.Json;
using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Disclosure;

public class CellTests
{
    [Fact]
    public void A_hidden_count_cannot_be_read_and_says_why()
    {
        var cell = SuppressionRule.Default.Publish(3);
        Assert.True(cell.IsSuppressed);
        Assert.Equal(Withheld.Primary, cell.Why);
        Assert.Contains("hidden so that nobody can be identified", Assert.Throws<InvalidOperationException>(() => cell.Value).Message, StringComparison.Ordinal);
        Assert.False(cell.TryGet(out _));
        Assert.Equal("hidden so that nobody can be identified", cell.Words());
    }

    [Fact]
    public void An_empty_cell_is_not_zero()
    {
        Assert.True(default(Cell).IsSuppressed);
        Assert.NotEqual(Cell.Shown(0), default);
        Assert.Equal("not given", $"{default(Cell)}");
        Assert.Throws<InvalidOperationException>(() => default(Cell).Value);
    }

    [Fact]
    public void Hidden_counts_leave_no_trace_in_any_field() =>
        Gen.Select(Gen.Long[1, 7], Gen.Long[1, 7]).Sample((one, other) =>
        {
            var (a, b) = (SuppressionRule.Default.Publish(one), SuppressionRule.Default.Publish(other));
            Assert.Equal(a, b);
            foreach (var field in typeof(Cell).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
                Assert.Equal(field.GetValue(a), field.GetValue(b));
            Assert.Equal((a.ToString(), JsonSerializer.Serialize(a)), (b.ToString(), JsonSerializer.Serialize(b)));
        });

    [Fact]
    public void A_protected_table_holds_nothing_that_depends_on_a_hidden_count() =>
        Gen.Select(Gen.Long[1, 7], Gen.Long[1, 7]).Sample((one, other) =>
        {
            var (a, b) = (CountTable.OneWay([one, 20, 30]).Protect(SuppressionRule.Default), CountTable.OneWay([other, 20, 30]).Protect(SuppressionRule.Default));
            foreach (var row in Enumerable.Range(0, 3)) Assert.Equal((a[row, 0], a.WhyForTheDesk(row, 0)), (b[row, 0], b.WhyForTheDesk(row, 0)));
            var held = typeof(ProtectedTable).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(field => field.FieldType);
            Assert.All(held, type => Assert.True(type == typeof(int) || type == typeof((Cell, Withheld?)[])));
        });

    [Fact]
    public void Cells_survive_json()
    {
        foreach (var cell in new[] { Cell.Shown(0), Cell.Shown(1234), default, Cell.Suppressed(Withheld.Secondary) })
            Assert.Equal(cell, JsonSerializer.Deserialize<Cell>(JsonSerializer.Serialize(cell)));
        Assert.Equal("[12,{\"withheld\":\"primary\"}]", JsonSerializer.Serialize(new[] { Cell.Shown(12), Cell.Suppressed(Withheld.Primary) }));
        foreach (var wrong in new[] { "-1", "1.5", "\"x\"", "{}", "{\"withheld\":3}", "{\"withheld\":\"99\"}", "null" })
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Cell>(wrong));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "hidden so that nobody can be identified")]
    [InlineData(7, "hidden so that nobody can be identified")]
    [InlineData(8, "10")]
    [InlineData(12, "10")]
    [InlineData(13, "15")]
    [InlineData(12_344, "12,345")]
    public void The_rule_of_NHS_England_withholds_one_to_seven_and_rounds_the_rest(long count, string words) =>
        Assert.Equal(words, SuppressionRule.Nhs.Publish(count).Words());

    [Fact]
    public void Zero_is_hidden_only_where_the_rule_says_so()
    {
        Assert.Equal(Cell.Shown(0), SuppressionRule.Default.Publish(0));
        Assert.True(new SuppressionRule(withholdsZero: true).Publish(0).IsSuppressed);
    }

    [Fact]
    public void A_part_is_hidden_if_the_rest_of_the_whole_is_small()
    {
        Assert.True(SuppressionRule.Default.PublishPart(98, 100).IsSuppressed);
        Assert.Equal(Cell.Shown(100), SuppressionRule.Default.PublishPart(100, 100));
        Assert.Equal(Cell.Shown(92), SuppressionRule.Default.PublishPart(92, 100));
        Assert.Equal(SuppressionRule.Default.PublishPart(98, 100), SuppressionRule.Default.PublishPart(2, 100));
    }

    [Fact]
    public void Wrong_input_is_refused_without_repeating_the_count()
    {
        Assert.DoesNotContain("-3", Assert.Throws<ArgumentOutOfRangeException>(() => SuppressionRule.Default.Publish(-3)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => SuppressionRule.Default.Publish((1L << 53) + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SuppressionRule.Default.PublishPart(5, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SuppressionRule(threshold: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SuppressionRule(roundTo: 17));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cell.Shown(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cell.Suppressed((Withheld)9));
    }
}
