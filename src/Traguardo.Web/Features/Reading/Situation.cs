// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;
using Traguardo.Storage.Moments;
using Traguardo.Web.Access;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Reading;

/// <summary>What a reading page is about: the visit's cycle as it stood at the day asked ("situazione al").</summary>
public sealed class Situation
{
    /// <summary>Name of the day in addresses.</summary>
    public const string DayField = "al";

    private Situation(CycleFigures figures, ReadingLinks links, string presentAddress, string? typedDay, string? dayError)
    {
        PresentAddress = presentAddress;
        Figures = figures;
        Links = links;
        TypedDay = typedDay;
        DayError = dayError;
    }

    public CycleFigures Figures { get; }

    public ReadingLinks Links { get; }

    /// <summary>The figures; without a methodology only whether targets are met.</summary>
    public Scorecard Card => Figures.Outcomes;

    /// <summary>The plan as it stood at the day.</summary>
    public Plan Plan => Card.Plan;

    /// <summary>Cycle, objectives and indicators with what was found of each.</summary>
    public PlanOutline Outline => Figures.Kept(PlanOutline.Of);

    public bool HasMethodology => Figures.Methodology is not null;

    /// <summary>The day asked for; null for the usual situation.</summary>
    public DateOnly? AsOf => Figures.AsOf;

    /// <summary>The day that the figures are of.</summary>
    public DateOnly Day => AsOf ?? Plan.Cycle.UsualDay;

    /// <summary>The day as it was typed; null when none was.</summary>
    public string? TypedDay { get; }

    /// <summary>Why the typed day is not used, and the usual situation shown instead; null when all is well.</summary>
    public string? DayError { get; }

    /// <summary>The same page without a day.</summary>
    public string PresentAddress { get; }

    /// <summary>Status of the page.</summary>
    public int Status => DayError is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

    /// <summary>What of the plan of a past day cannot be known.</summary>
    public IReadOnlyList<Finding> Unknown => [.. HistoryFindings.Of(Figures.Dossier, AsOf)];

    /// <summary>Reads the cycle at the day that the address asks for.</summary>
    public static async Task<Situation> OfAsync(HttpContext context, Visit visit, FigureCache cache, TimeProvider clock)
    {
        var typed = context.Request.Query[DayField].ToString().Trim();
        var cycle = visit.Cycle;
        var (day, error) = typed.Length == 0 ? (null, null) : Read(typed, cycle.Start, LastDay(cycle.End, clock));
        var figures = await cache.OfAsync(visit, day, cancellation: context.RequestAborted);
        return new Situation(
            figures,
            new ReadingLinks(visit.CyclePath(), day),
            Present(context.Request),
            typed.Length == 0 ? null : typed,
            error
        );
    }

    private static string Present(HttpRequest request) =>
        request.Path
        + QueryString.Create(
            request.Query.Where(pair => pair.Key != DayField).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))
        );

    /// <summary>Results may be recorded after the end of a cycle, so that its past goes on until today.</summary>
    private static DateOnly LastDay(DateOnly end, TimeProvider clock)
    {
        var today = ItalianTime.Today(clock);
        return today > end ? today : end;
    }

    private static (DateOnly? Day, string? Error) Read(string typed, DateOnly first, DateOnly last)
    {
        var range = $"dal {ItalianDate.PrintShort(first)} al {ItalianDate.PrintShort(last)}";
        return !ItalianDate.TryRead(typed, first.Year, out var day)
                ? (null, $"«{typed}» non è una data: scriverla come 30/6/{first.Year}, {range}.")
            : day < first || day > last ? (null, $"Il {ItalianDate.PrintShort(day)} è fuori dal ciclo: indicare un giorno {range}.")
            : (day, null);
    }
}
