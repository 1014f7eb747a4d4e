// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Traguardo.Domain.Measures;

namespace Traguardo.Storage.Cycles.Mapping;

/// <summary>What the database knows of a measure besides the domain's record and what all rows have: when it came, from whom, by which sending.</summary>
internal static class MeasureColumns
{
    public const string RecordedAt = "RecordedAt";

    public const string AccountId = "AccountId";

    /// <summary>Unique in the cycle: what is sent twice is one measure.</summary>
    public const string Request = "Request";

    public static void Map(ModelBuilder model)
    {
        var entity = model.Entity<MeasureEntry>();
        // The database fills in both, so that nobody writes in another's name or at another time
        entity.Property<DateTime>(RecordedAt).ValueGeneratedOnAdd();
        entity.Property<long?>(AccountId).ValueGeneratedOnAdd();
        entity.Property<Guid?>(Request);
    }
}
