// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Bench;

/// <summary>Finds the repository's example dossiers.</summary>
internal static class Examples
{
    public static (CycleDossier Dossier, Methodology Methodology) Load(string name)
    {
        var root = Root();
        var reading = new DossierReader(_ => []).Read(Path.Combine(root, "examples", name));
        var dossier = reading.Dossier ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Errors));
        var methodology = MethodologyReader.ReadFile(Path.Combine(root, "methodologies", dossier.Plan.Cycle.Methodology + ".yaml"));
        return (
            dossier,
            methodology.Methodology ?? throw new InvalidOperationException(string.Join(Environment.NewLine, methodology.Errors))
        );
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Traguardo.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmarks run inside the repository.");
    }
}
