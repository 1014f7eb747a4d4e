// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Syntax;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Templates;

/// <summary>The settings at the head of a template.</summary>
internal sealed class TemplateHead
{
    private const string Fence = "---";
    private static readonly string[] Keys = ["titolo", "documento", "descrizione", "fase", "numera-titoli", "congiunto"];

    public string Title { get; private set; } = "";

    public PhraseText? DocumentTitle { get; private set; }

    public string Description { get; private set; } = "";

    public string Phase { get; private set; } = "";

    public bool NumbersHeadings { get; private set; }

    public bool IsJoint { get; private set; }

    /// <summary>Index of the first line below the head.</summary>
    public int FirstLine { get; private set; }

    public static TemplateHead Read(IReadOnlyList<string> lines, List<TemplateError> errors)
    {
        var head = new TemplateHead();
        if (lines[0].TrimEnd() != Fence)
        {
            errors.Add(
                new TemplateError(1, "Il modello deve cominciare con una riga «---» e le sue impostazioni (titolo, descrizione, fase).")
            );
            return head;
        }

        var end = 1;
        while (end < lines.Count && lines[end].TrimEnd() != Fence)
        {
            head.Set(lines[end], end + 1, errors);
            end++;
        }

        if (end == lines.Count)
        {
            errors.Add(new TemplateError(1, "Le impostazioni non sono chiuse da una riga «---»."));
        }

        head.FirstLine = Math.Min(end + 1, lines.Count);
        Require(head.Title, "titolo", errors);
        Require(head.Phase, "fase", errors);
        return head;
    }

    private static void Require(string value, string key, List<TemplateError> errors)
    {
        if (value.Length == 0 && !errors.Exists(error => error.Message.Contains($"«{key}»", StringComparison.Ordinal)))
        {
            errors.Add(new TemplateError(1, $"Tra le impostazioni manca «{key}»."));
        }
    }

    private void Set(string line, int number, List<TemplateError> errors)
    {
        if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
        {
            return;
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var key = colon < 0 ? line.Trim() : line[..colon].Trim();
        var value = colon < 0 ? "" : line[(colon + 1)..].Trim().Trim('"');
        try
        {
            Set(key, value);
        }
        catch (TemplateProblem problem)
        {
            errors.Add(new TemplateError(number, Language.Italian.Capital(problem.Message) + "."));
        }
    }

    private void Set(string key, string value)
    {
        switch (key)
        {
            case "titolo":
                Title = value;
                break;
            case "documento":
                DocumentTitle = PhraseParser.TextOf(value);
                PhraseCheck.Check(DocumentTitle);
                break;
            case "descrizione":
                Description = value;
                break;
            case "fase":
                Phase = Template.Phases.Contains(value)
                    ? value
                    : throw new TemplateProblem($"«fase» deve essere una di: {string.Join(", ", Template.Phases)}; trovato «{value}»");
                break;
            case "numera-titoli":
                NumbersHeadings = YesNo(key, value);
                break;
            case "congiunto":
                IsJoint = YesNo(key, value);
                break;
            default:
                throw new TemplateProblem(
                    $"l'impostazione «{key}» non esiste{(Nearest.To(key, Keys) is { } near ? $": forse «{near}»" : "")}; ci sono: {string.Join(", ", Keys)}"
                );
        }
    }

    private static bool YesNo(string key, string value) =>
        value is "si" or "sì" or "no"
            ? value is not "no"
            : throw new TemplateProblem($"«{key}» deve essere «si» o «no»; trovato «{value}»");
}
