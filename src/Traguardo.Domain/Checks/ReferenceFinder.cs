// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Checks;

/// <summary>Says of each reference to a code whether it names something.</summary>
internal sealed class ReferenceFinder(FindingList findings)
{
    /// <summary>A reference that may be left out.</summary>
    public void Optional(string? code, CodeSet known, Place place, Severity severity = Severity.Error)
    {
        if (string.IsNullOrWhiteSpace(code) || known.Contains(code))
        {
            return;
        }

        var like = known.Like(code);
        var suggestion =
            like is null ? ""
            : Unseen.IsTheDifference(code, like)
                ? $" C'è «{like}», che ha lo stesso aspetto: i due testi differiscono per caratteri che non si vedono, come lo spazio unificatore."
            : $" Forse si intendeva «{like}».";
        findings.Add(
            severity,
            FindingCode.UnknownReference,
            place,
            $"Il riferimento {known.Reference} «{code}» non trova nulla.{suggestion}",
            code,
            known.Expected
        );
    }

    /// <summary>A reference that must be given.</summary>
    public void Required(string? code, CodeSet known, Place place, Severity severity = Severity.Error)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            findings.Add(severity, FindingCode.MissingCode, place, $"Manca il riferimento {known.Reference}.", null, known.Expected);
        }

        Optional(code, known, place, severity);
    }

    /// <summary>A thing that lies in another: the pair must be there.</summary>
    /// <param name="what">The thing with its article: "il blocco".</param>
    /// <param name="code">Its code, which is one of a known thing.</param>
    /// <param name="owner">The code of what it should lie in; null when that is not said.</param>
    /// <param name="owners">What it does lie in.</param>
    /// <param name="place">Where the reference stands.</param>
    /// <param name="severity">How serious a wrong owner is.</param>
    public void Within(string what, string code, string? owner, IEnumerable<string> owners, Place place, Severity severity = Severity.Error)
    {
        if (!string.IsNullOrWhiteSpace(owner) && owners.Contains(owner, StringComparer.Ordinal))
        {
            return;
        }

        var known = owners.Where(known => !string.IsNullOrWhiteSpace(known)).Distinct(StringComparer.Ordinal).ToList();
        var listed = string.Join(", ", known.Select(known => $"«{known}»"));
        if (!string.IsNullOrWhiteSpace(owner))
        {
            var where = known.Count == 0 ? "" : $": sta in {listed}";
            findings.Add(severity, FindingCode.UnknownReference, place, $"«{owner}» non ha {what} «{code}»{where}.", owner, listed);
        }
        else if (known.Count > 1)
        {
            findings.Warn(
                FindingCode.AmbiguousReference,
                place,
                $"Il riferimento non dice in quale tra {listed} sta {what} «{code}».",
                code,
                "anche il codice di ciò in cui sta"
            );
        }
    }
}
