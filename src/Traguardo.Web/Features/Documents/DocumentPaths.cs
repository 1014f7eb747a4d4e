// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Documents;

/// <summary>Addresses of the pages about the documents of a cycle.</summary>
public sealed class DocumentPaths
{
    /// <summary>Name of the day in addresses, as on the reading pages.</summary>
    public const string DayField = "al";

    private readonly string root;

    private DocumentPaths(string cycle)
    {
        Cycle = cycle;
        root = cycle + "/documenti";
    }

    public static DocumentPaths Of(Visit visit) => new(visit.CyclePath());

    /// <param name="path">Address of the cycle.</param>
    public static DocumentPaths OfCycle(string path) => new(path);

    /// <summary>The cycle itself.</summary>
    public string Cycle { get; }

    /// <summary>All templates with what is missing.</summary>
    public string Shelf => root;

    /// <summary>All texts.</summary>
    public string Texts => root + "/testi";

    /// <summary>The templates as texts.</summary>
    public string Templates => root + "/modelli";

    /// <param name="day">The day looked at; null for the usual one.</param>
    public string Document(string template, DateOnly? day = null) => WithDay($"{root}/{Escape(template)}", day);

    public string Preview(string template, DateOnly? day = null) => WithDay($"{root}/{Escape(template)}/anteprima", day);

    /// <summary>The preview as a file of its own.</summary>
    public string PreviewFile(string template, DateOnly? day = null) => WithDay($"{root}/{Escape(template)}/anteprima.html", day);

    public string Generate(string template) => $"{root}/{Escape(template)}/genera";

    public string Generated(long id) => $"{root}/generati/{id}";

    public string File(long id, string format) => $"{Generated(id)}/{format}";

    public string Hashes(long id) => $"{Generated(id)}/impronte.txt";

    public string Freeze(long id) => $"{Generated(id)}/congela";

    public string Remove(long id) => $"{Generated(id)}/togli";

    public string Text(string section) => $"{Texts}/{Escape(section)}";

    /// <summary>The text of a section with another beginning than what is stored: that of the year before, or an earlier version.</summary>
    public string TextFrom(string section, string source) => $"{Text(section)}?da={Escape(source)}";

    public string TextPreview(string section) => Text(section) + "/anteprima";

    public string TextHistory(string section) => Text(section) + "/storia";

    public string Template(string name) => $"{Templates}/{Escape(name)}";

    public string TemplateHistory(string name) => Template(name) + "/storia";

    public string TemplateBack(string name) => Template(name) + "/ritorna";

    private static string WithDay(string address, DateOnly? day) =>
        day is { } date ? $"{address}?{DayField}={ItalianDate.PrintShort(date)}" : address;

    private static string Escape(string part) => Uri.EscapeDataString(part);
}
