// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Forms;
using Traguardo.Storage.Plans.Approval;
using Traguardo.Web.Components.Forms;

namespace Traguardo.Web.Features.Plans.Approvals;

/// <summary>Reads what a person says when a draft becomes a version, by the rules of the tables of acts and versions.</summary>
internal sealed record ApprovalForm(PlanApproval? Approval, FieldErrors Errors)
{
    public const string OfAct = "atto.";
    public const string OfVersion = "versione.";
    public const string Reason = "motivo";

    public static ApprovalForm Read(IReadOnlyDictionary<string, string> typed, ApprovalReview review)
    {
        var errors = new FieldErrors();
        var number = review.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var version = Read(DossierTable.Versions, OfVersion, typed, errors, ("number", number), ("act", "")) as PlanVersion;
        var act = Read(DossierTable.Acts, OfAct, typed, errors, ("code", "atto")) as Act;
        if (version is { InForceFrom: null })
        {
            errors.Add(OfVersion + "inForceFrom", "In vigore dal: manca il primo giorno in vigore.");
        }
        else if (version?.InForceFrom is { } day && review.Before is { } before && day <= before)
        {
            errors.Add(
                OfVersion + "inForceFrom",
                $"In vigore dal: la versione precedente è in vigore dal {ItalianDate.PrintShort(before)}, la nuova deve cominciare dopo."
            );
        }

        var common = (typed.GetValueOrDefault(Reason) ?? "").Trim();
        var reasons = Enumerable
            .Range(0, review.Variations.Said.Count)
            .ToDictionary(
                index => index,
                index => (typed.GetValueOrDefault(VariationLine.Of(review.Variations.Said[index], index).Name) ?? "").Trim()
            );
        if (common.Length == 0 && reasons.Values.Any(reason => reason.Length == 0))
        {
            errors.Add(
                Reason,
                "Motivo: serve il motivo di ogni variazione, oppure uno che valga per tutte quelle che non ne hanno uno proprio."
            );
        }

        return errors.IsEmpty && version is { InForceFrom: { } from } && act is not null
            ? new ApprovalForm(
                new PlanApproval
                {
                    Seen = typed.GetValueOrDefault(ApprovalPages.Seen) ?? "",
                    Title = version.Title,
                    InForceFrom = from,
                    Act = act,
                    Reason = common,
                    Reasons = reasons,
                },
                errors
            )
            : new ApprovalForm(null, errors);
    }

    private static object? Read(
        DossierTable table,
        string prefix,
        IReadOnlyDictionary<string, string> typed,
        FieldErrors errors,
        params IEnumerable<(string Name, string Text)> given
    )
    {
        var texts = typed
            .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value, StringComparer.Ordinal);
        foreach (var (name, text) in given)
        {
            texts[name] = text;
        }

        var reading = RowForm.Of(table).Read(texts);
        foreach (var problem in reading.Problems)
        {
            errors.Add(prefix + problem.Name, problem.ToString());
        }

        return reading.Row;
    }
}
