// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Documents.Templates;

/// <summary>The templates that come with the program: the files of <c>templates/</c>, embedded in it.</summary>
public static class TemplateLibrary
{
    private static readonly Lazy<ValueList<Template>> BuiltIn = new(ReadAll);

    /// <summary>All of them, in the order of the cycle's phases.</summary>
    public static ValueList<Template> All => BuiltIn.Value;

    /// <summary>The one of a name; null when there is none.</summary>
    public static Template? Find(string name) =>
        All.FirstOrDefault(template => string.Equals(template.Name, name, StringComparison.Ordinal));

    private static ValueList<Template> ReadAll()
    {
        var assembly = typeof(TemplateLibrary).Assembly;
        var templates = new List<Template>();
        foreach (
            var resource in assembly
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".md", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var reading = TemplateReader.Read(resource[..^3], reader.ReadToEnd());
            templates.Add(
                reading.Template
                    ?? throw new InvalidDataException(
                        $"templates/{resource}: {string.Join("; ", reading.Errors.Select(error => $"{error.Line}: {error.Message}"))}"
                    )
            );
        }

        return [.. templates];
    }
}
