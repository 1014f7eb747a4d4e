// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Output;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Cli.Tests.Support;

/// <summary>What a command line gave back.</summary>
internal sealed record Outcome(int Exit, string Output, string Error)
{
    public string[] Lines => Output.TrimEnd('\n').Split('\n');
}

/// <summary>A folder of its own with the small cycle and its methodology in it, and a way to run command lines there, in this process.</summary>
internal sealed class Workplace : IDisposable
{
    public const string Dossier = "prova-2024";

    private readonly Dictionary<string, string?> environment = new(StringComparer.Ordinal);

    public Workplace()
    {
        Directory.CreateDirectory(Path);
        Write(SmallCycle.Dossier(), Dossier);
        Write(Dossier + "/metodologia.yaml", SmallMethodology.Yaml);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("traguardo-").FullName;

    /// <summary>Columns of the terminal; null for a file or a pipe.</summary>
    public int? Columns { get; set; }

    public string? this[string variable]
    {
        set => environment[variable] = value;
    }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    /// <summary>Writes a dossier as a folder.</summary>
    public void Write(CycleDossier dossier, string name) => DossierWriter.WriteFolder(dossier, PathOf(name));

    /// <summary>Writes a changed small cycle in the place of the small cycle.</summary>
    public void Change(Func<CycleDossier, CycleDossier> change) => Write(change(SmallCycle.Dossier()), Dossier);

    public Outcome Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, environment.GetValueOrDefault, Path, Columns);
        var exit = CommandLine.Run(args, terminal);
        return new(exit, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
