// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Composition;
using Traguardo.Documents.Sources;
using Traguardo.Documents.Templates;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Documents.Tests.Support;

/// <summary>The real dossiers of the repository, and the documents made of them.</summary>
internal static class Examples
{
    public static IReadOnlyList<string> Names { get; } = ["mantova-2024", "sondrio-2024", "pavia-2019", "brescia-2024-h1"];

    private static readonly Dictionary<string, Lazy<ReportSource>> Sources = Names.ToDictionary(
        name => name,
        name => new Lazy<ReportSource>(() => Read(name))
    );

    public static ReportSource Source(string name) => Sources[name].Value;

    public static ComposedDocument Compose(string name, string template) => Composer.Compose(TemplateLibrary.Find(template)!, Source(name));

    public static string PathOf(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Traguardo.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository."), relative);
    }

    private static ReportSource Read(string name)
    {
        var reading = new DossierReader().Read(PathOf(Path.Combine("examples", name)));
        Assert.Empty(reading.Errors);
        var methodology = MethodologyReader.ReadFile(
            PathOf(Path.Combine("methodologies", reading.Dossier!.Plan.Cycle.Methodology + ".yaml"))
        );
        Assert.Empty(methodology.Errors);
        return new ReportSource(reading.Dossier, methodology.Methodology);
    }
}
