// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>Codes are there, and no two rows have the same.</summary>
internal sealed class CodeChecks(CycleDossier dossier, FindingList findings)
{
    private const string Code = nameof(Unit.Code);

    public void Run()
    {
        CheckPlan(dossier.Plan);
        Check(DossierTable.Acts, Code, "il codice dell'atto", dossier.Acts.Select(row => row.Code));
        Check(
            DossierTable.Versions,
            nameof(PlanVersion.Number),
            "il numero della versione",
            dossier.Versions.Select(row => Printed.Of(row.Number))
        );
        Check(DossierTable.Revisions, Code, "il codice della rimodulazione", dossier.Revisions.Select(row => row.Code));
        Check(DossierTable.Published, Code, "il codice del valore pubblicato", dossier.Published.Select(row => row.Code));
        CheckErrata();
    }

    /// <summary>An erratum has no code of its own: it goes by the figure that it explains.</summary>
    private void CheckErrata()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        dossier.Errata.Each(
            DossierTable.Errata,
            (erratum, row) =>
            {
                if (!string.IsNullOrWhiteSpace(erratum.Published) && !seen.Add(erratum.Published))
                {
                    findings.Error(
                        FindingCode.DuplicateDecision,
                        row.At(nameof(Erratum.Published)),
                        $"C'è già un'errata per il valore pubblicato «{erratum.Published}».",
                        erratum.Published,
                        "una sola errata per ogni valore pubblicato"
                    );
                }
            }
        );
    }

    private void CheckPlan(Plan plan)
    {
        Check(DossierTable.Levels, nameof(Level.Name), "il nome del livello", plan.Levels.Select(row => row.Name));
        Check(DossierTable.Units, Code, "il codice dell'unità organizzativa", plan.Units.Select(row => row.Code));
        Check(DossierTable.Objectives, Code, "il codice dell'obiettivo", plan.Objectives.Select(row => row.Code));
        Check(DossierTable.Indicators, Code, "il codice dell'indicatore", plan.Indicators.Select(row => row.Code));
        Check(DossierTable.Views, Code, "il codice della vista", plan.Views.Select(row => row.Code));
        Check(DossierTable.Sheets, Code, "il codice della scheda", plan.Sheets.Select(row => row.Code));

        var objectives = plan.Objectives.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        plan.Sheets.Each(DossierTable.Sheets, (sheet, row) => CheckAgainstObjectives(sheet.Code, objectives, row.At(Code)));
    }

    private void Check(DossierTable table, string field, string what, IEnumerable<string> codes)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var row = -1;
        foreach (var code in codes)
        {
            row++;
            var place = new Place(table, row, field);
            if (string.IsNullOrWhiteSpace(code))
            {
                findings.Error(FindingCode.MissingCode, place, $"Manca {what}.", null, what);
            }
            else if (code.Any(Unseen.Is))
            {
                findings.Error(
                    FindingCode.UnseenCharacter,
                    place,
                    $"Nel codice «{code}» ci sono caratteri che non si vedono: sarebbe un altro codice con lo stesso aspetto.",
                    code,
                    "un codice fatto di lettere, cifre, spazi e segni"
                );
            }
            else if (!first.TryAdd(code, row))
            {
                findings.Error(
                    FindingCode.DuplicateCode,
                    place,
                    $"«{code}» è già {what} della voce n. {Printed.Of(first[code] + 1)} dell'elenco.",
                    code,
                    "un codice che nessun'altra riga ha"
                );
            }
        }
    }

    private void CheckAgainstObjectives(string code, HashSet<string> objectives, Place place)
    {
        if (!string.IsNullOrWhiteSpace(code) && objectives.Contains(code))
        {
            findings.Error(
                FindingCode.DuplicateCode,
                place,
                $"La scheda «{code}» ha il codice di un obiettivo: un indicatore assegnato a «{code}» sarebbe di entrambi.",
                code,
                "un codice che nessun obiettivo ha"
            );
        }
    }
}
