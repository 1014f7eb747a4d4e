// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Forms;
using Traguardo.Dossiers.Reading;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Hosting;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>
/// Definitions of indicators to copy into the draft: those of the body's other cycles, and those of the installation's shared catalogue, a dossier in the
/// folder <c>catalogo</c> beside the examples.
/// </summary>
internal static class Library
{
    private const string Folder = "catalogo";
    private const int MostShown = 100;

    /// <summary>Shows the definitions that a search finds.</summary>
    /// <param name="search">Words of code, name or tags; null for all.</param>
    /// <param name="owner">The objective or sheet that an indicator is looked for; null for none.</param>
    public static async Task<IResult> ShowAsync(PlanRequest request, SiteOptions options, string? search, string? owner)
    {
        await using var session = await request.Visit.BeginReadingAsync(request.Aborted);
        if (await DraftView.ReadAsync(request, session) is not { } view)
        {
            return request.NoDraft();
        }

        var there = view.Content.Plan.Indicators.Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        var found = (await EntriesAsync(request, session, options)).Where(entry => Matches(entry.Indicator, search)).ToList();
        var model = new LibraryModel(
            view.Frame(new FieldErrors(), new Crumb("Catalogo degli indicatori")),
            search,
            owner,
            [.. found.Take(MostShown).Select(entry => entry with { IsThere = there.Contains(entry.Indicator.Code) })],
            found.Count
        );
        return new RazorComponentResult<LibraryPage>(new { Model = model });
    }

    /// <summary>Copies a definition into the draft, and assigns it where it was looked for.</summary>
    public static async Task<IResult> TakeAsync(PlanRequest request, SiteOptions options, IFormCollection form)
    {
        var (source, code, owner) = (form["fonte"].ToString(), form["codice"].ToString(), form["per"].ToString());
        if (!long.TryParse(form[PostedRows.Draft], NumberStyles.None, CultureInfo.InvariantCulture, out var draftId))
        {
            return TypedResults.BadRequest();
        }

        await using var session = await request.Visit.BeginAsync(request.Aborted);
        var entry = (await EntriesAsync(request, session, options)).FirstOrDefault(one =>
            one.Source == source && one.Indicator.Code == code
        );
        if (entry is null)
        {
            return TypedResults.NotFound();
        }

        var rows = RowsOf(entry.Indicator, await request.DraftAsync(session), owner);
        var methodology = await request.MethodologyAsync(session);
        switch (await DraftWriter.SaveAsync(session, request.Cycle, draftId, rows, methodology, request.Aborted))
        {
            case DraftSaved:
                await session.CommitAsync(request.Aborted);
                var assigned = owner.Length > 0 ? $" e assegnato a «{owner}»: restano da indicare peso e target" : "";
                return request.Go(
                    NextOf(request.Paths, rows, code),
                    AlertKind.Success,
                    $"L'indicatore «{code}» è stato copiato nella bozza{assigned}."
                );
            case DraftRefused refused:
                return request.Go(
                    request.Paths.Library,
                    AlertKind.Error,
                    string.Join(" ", refused.Problems.Select(problem => problem.Message))
                );
            case DraftGone gone:
                return DraftEditor.Gone(request, gone.End, posted: null);
            default:
                return TypedResults.NotFound();
        }
    }

    private static List<SentRow> RowsOf(Indicator indicator, DraftContent? content, string owner)
    {
        var rows = new List<SentRow>
        {
            new()
            {
                Key = "indicatore",
                Table = DossierTable.Indicators,
                Typed = RowForm.Of(DossierTable.Indicators).Write(indicator),
            },
        };
        if (owner.Length > 0)
        {
            var isSheet = content?.Plan.Sheets.Any(sheet => sheet.Code == owner) == true;
            rows.Add(
                new SentRow
                {
                    Key = "assegnazione",
                    Table = DossierTable.Assignments,
                    Typed = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["indicator"] = indicator.Code,
                        [isSheet ? "sheet" : "objective"] = owner,
                    },
                }
            );
        }

        return rows;
    }

    private static string NextOf(PlanPaths paths, List<SentRow> rows, string code) =>
        rows.Count == 1 ? paths.IndicatorOf(code)
        : rows[1].Typed.GetValueOrDefault("sheet") is { } sheet ? paths.SheetOf(sheet)
        : paths.ObjectiveOf(rows[1].Typed["objective"]);

    /// <summary>All definitions, those of the latest cycle first; of one code from several cycles the latest.</summary>
    private static async Task<IReadOnlyList<LibraryEntry>> EntriesAsync(PlanRequest request, BodySession session, SiteOptions options)
    {
        var entries = new List<LibraryEntry>();
        foreach (var cycle in await CycleStore.ListAsync(session, request.Aborted))
        {
            if (cycle.Id != request.Cycle.Id)
            {
                var figures = await request.Figures.OfAsync(session, cycle, cancellation: request.Aborted);
                entries.AddRange(figures.Dossier.Plan.Indicators.Select(one => new LibraryEntry(cycle.Slug, cycle.Title, one)));
            }
        }

        return
        [
            .. entries
                .DistinctBy(entry => entry.Indicator.Code)
                .Concat(Shared(options))
                .OrderBy(entry => entry.Indicator.Code, NaturalOrder.Instance),
        ];
    }

    /// <summary>The shared catalogue; empty where the installation has none, or one that cannot be read.</summary>
    private static IEnumerable<LibraryEntry> Shared(SiteOptions options)
    {
        var path = options.Home is { } home ? Path.Combine(home, Folder) : null;
        if (path is null || !Directory.Exists(path) || new DossierReader().Read(path).Dossier is not { } dossier)
        {
            return [];
        }

        var title = dossier.Plan.Cycle.Title;
        return dossier.Plan.Indicators.Select(one => new LibraryEntry(
            Folder,
            title,
            one with
            {
                Library = one.Library ?? $"{dossier.Plan.Cycle.Code}/{one.Code}",
            }
        ));
    }

    private static bool Matches(Indicator indicator, string? search)
    {
        var all = TextFold.Fold($"{indicator.Code} {indicator.Name} {string.Join(' ', indicator.Tags)}");
        return (search ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => all.Contains(TextFold.Fold(word), StringComparison.Ordinal));
    }
}

/// <summary>A definition that can be copied.</summary>
/// <param name="Source">Where it is: a cycle's name in addresses, or the shared catalogue.</param>
/// <param name="SourceTitle">The same for people.</param>
/// <param name="Indicator">The definition.</param>
/// <param name="IsThere">True when the draft has an indicator with this code.</param>
public sealed record LibraryEntry(string Source, string SourceTitle, Indicator Indicator, bool IsThere = false);

/// <summary>The page of the definitions that can be copied.</summary>
/// <param name="Search">Words that were looked for; null for none.</param>
/// <param name="For">The objective or sheet that an indicator is looked for; null for none.</param>
/// <param name="Entries">What was found, as far as it is shown.</param>
/// <param name="Found">How many were found.</param>
public sealed record LibraryModel(DraftFrame Page, string? Search, string? For, IReadOnlyList<LibraryEntry> Entries, int Found);
