// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>Reads what every rule says of itself: id, titolo, fonte.</summary>
/// <param name="document">Document of the methodology, which rules mean when they name none.</param>
internal sealed class RuleInfoReader(string document)
{
    /// <summary>Stands for the methodology's document while it is missing, which is told once and not for every rule.</summary>
    public const string UnknownDocument = "?";

    public RuleInfo Read(MapReader rule)
    {
        const string Info = nameof(IndicatorRule.Info) + ".";
        var id = rule.Text("id", Info + nameof(RuleInfo.Id));
        var title = rule.Text("titolo", Info + nameof(RuleInfo.Title));
        var source = rule.Map("fonte", Info + nameof(RuleInfo.Source), required: true);
        return new(id, title, source is null ? new(document, null, RuleNature.Stated) : Source(source, document));
    }

    /// <summary>Reads a source.</summary>
    /// <param name="source">The group.</param>
    /// <param name="document">The document meant when the group names none; null when it must.</param>
    public static RuleSource Source(MapReader source, string? document)
    {
        var own = document is null
            ? source.Text("documento", nameof(RuleSource.Document))
            : source.OptionalText("documento", nameof(RuleSource.Document));
        var read = new RuleSource(
            string.IsNullOrEmpty(own) ? document ?? UnknownDocument : own,
            source.OptionalText("sezione", nameof(RuleSource.Section)),
            source.Word("natura", nameof(RuleSource.Nature), MethodologyTokens.Natures),
            source.OptionalText("nota", nameof(RuleSource.Note))
        );
        source.Close();
        return read;
    }
}
