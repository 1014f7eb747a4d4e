// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Cycles.Mapping;

namespace Traguardo.Storage.Cycles;

/// <summary>
/// The rows of cycles. A row is the domain's own record: the database adds to it what the domain does not know (<see cref="RowColumns"/>), so that
/// there is no second representation to keep in step.
/// </summary>
public sealed class CycleContext(DbContextOptions<CycleContext> options) : DbContext(options)
{
    internal DbSet<CycleRow> CycleRows => Set<CycleRow>();

    internal DbSet<PlanRow> PlanRows => Set<PlanRow>();

    internal DbSet<MethodologyRow> MethodologyRows => Set<MethodologyRow>();

    internal DbSet<WithdrawalRow> WithdrawalRows => Set<WithdrawalRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<ElementState>().HaveConversion<ElementStateConverter>();
        configurationBuilder.Properties<Direction>().HaveConversion<DirectionConverter>();
        configurationBuilder.Properties<ViewOf>().HaveConversion<ViewOfConverter>();
        configurationBuilder.Properties<RevisionKind>().HaveConversion<RevisionKindConverter>();
        configurationBuilder.Properties<RevisionStatus>().HaveConversion<RevisionStatusConverter>();
        configurationBuilder.Properties<MeasureBasis>().HaveConversion<MeasureBasisConverter>();
        configurationBuilder.Properties<MeasureState>().HaveConversion<MeasureStateConverter>();
        configurationBuilder.Properties<PlanStatus>().HaveConversion<PlanStatusConverter>();
        configurationBuilder.Properties<TargetPeriod>().HaveConversion<PeriodConverter>();
        configurationBuilder.Properties<UnitOfMeasure>().HaveConversion<UnitConverter>();
        configurationBuilder.Properties<FigureRef>().HaveConversion<FigureConverter>().HaveColumnType("jsonb");
        configurationBuilder.Properties<ValueList<string>>().HaveConversion<TextsConverter, ListComparer<string>>();
        configurationBuilder
            .Properties<ValueList<NamedQuantity>>()
            .HaveConversion<QuantitiesConverter, ListComparer<NamedQuantity>>()
            .HaveColumnType("jsonb");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("traguardo");
        modelBuilder.Entity<CycleRow>().ToTable("cycles");
        modelBuilder.Entity<PlanRow>().ToTable("plans");
        modelBuilder.Entity<MethodologyRow>().ToTable("methodologies");
        modelBuilder.Entity<WithdrawalRow>().ToTable("measure_withdrawals");
        foreach (var table in RowTables.All)
        {
            table.Map(modelBuilder);
        }

        MeasureColumns.Map(modelBuilder);

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(SnakeCase.Of(property.Name));
        }
    }
}
