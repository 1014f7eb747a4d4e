// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Moments;

namespace Traguardo.Storage.Tests.Moments;

public sealed class ItalianTimeTests
{
    [Theory]
    [InlineData("2024-12-31T22:59:59Z", "31/12/2024 alle 23.59", "2024-12-31")]
    [InlineData("2024-12-31T23:00:00Z", "01/01/2025 alle 00.00", "2025-01-01")]
    [InlineData("2024-06-30T22:00:00Z", "01/07/2024 alle 00.00", "2024-07-01")]
    [InlineData("2024-06-30T21:59:00Z", "30/06/2024 alle 23.59", "2024-06-30")]
    [InlineData("2024-06-30T10:00:00-05:00", "30/06/2024 alle 17.00", "2024-06-30")]
    public void A_moment_is_of_the_day_that_it_is_in_Italy_in_winter_and_in_summer(string moment, string printed, string day)
    {
        var at = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(printed, ItalianTime.Print(at));
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ItalianTime.DayOf(at));
    }

    [Theory]
    [InlineData(2024, 1, 1, "2023-12-31T23:00:00Z")]
    [InlineData(2024, 7, 1, "2024-06-30T22:00:00Z")]
    public void A_day_begins_at_midnight_of_Italy(int year, int month, int day, string moment) =>
        Assert.Equal(
            DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture),
            ItalianTime.StartOf(new DateOnly(year, month, day))
        );

    [Fact]
    public void Seconds_are_told_where_moments_are_told_apart() =>
        Assert.Equal("31/12/2024 09.05.07", ItalianTime.PrintExact(new DateTimeOffset(2024, 12, 31, 8, 5, 7, TimeSpan.Zero)));
}
