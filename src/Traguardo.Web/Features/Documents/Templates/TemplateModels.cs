// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Templates;
using Traguardo.Storage.Documents;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Templates;

/// <summary>The page of all templates.</summary>
/// <param name="Made">How many documents of the cycle were generated from each, by name.</param>
public sealed record TemplatesModel(
    PageFrame Frame,
    DocumentPaths Paths,
    IReadOnlyList<ShelfTemplate> Templates,
    IReadOnlyDictionary<string, int> Made
);

/// <summary>The page of one template.</summary>
/// <param name="Text">What stands in the field.</param>
/// <param name="Seen">Version that the writer begins from; 0 for none.</param>
/// <param name="IsEditing">True when it can be changed on this page.</param>
/// <param name="Origin">Where the text comes from, when it is not the one that counts; null otherwise.</param>
/// <param name="Problems">What is wrong with the text.</param>
/// <param name="IsChecked">True when it was checked because somebody asked for it.</param>
/// <param name="Made">Documents of the cycle that were generated from it, the latest first.</param>
/// <param name="Preview">The document of this cycle made from the text, safe to print as it is; null when it was not asked for, or cannot be made.</param>
/// <param name="Other">Who has stored another version meanwhile; null when nobody.</param>
public sealed record TemplateModel(
    PageFrame Frame,
    DocumentPaths Paths,
    ShelfTemplate Template,
    string Text,
    long Seen,
    bool IsEditing,
    string? Origin,
    IReadOnlyList<TemplateProblem> Problems,
    bool IsChecked,
    IReadOnlyList<StoredDocument> Made,
    TemplateVersion? Other,
    string? Preview,
    bool MayManage,
    FieldErrors Errors
);

/// <summary>An error of a template with the line that has it.</summary>
/// <param name="Line">The line as it stands; empty when there is none of that number.</param>
public sealed record TemplateProblem(TemplateError Error, string Line)
{
    internal static IReadOnlyList<TemplateProblem> Of(string text, IEnumerable<TemplateError> errors)
    {
        var lines = text.Split('\n');
        return
        [
            .. errors.Select(error => new TemplateProblem(
                error,
                error.Line >= 1 && error.Line <= lines.Length ? lines[error.Line - 1] : ""
            )),
        ];
    }
}

/// <summary>All versions of a template.</summary>
public sealed record TemplateHistoryModel(
    PageFrame Frame,
    DocumentPaths Paths,
    string Name,
    string Title,
    IReadOnlyList<TemplateVersion> Versions,
    bool MayManage
);

/// <summary>The question whether to go back to the template provided.</summary>
public sealed record TemplateBackModel(PageFrame Frame, DocumentPaths Paths, ShelfTemplate Template);
