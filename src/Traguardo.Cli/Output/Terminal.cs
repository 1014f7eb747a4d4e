// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;
using Traguardo.Cli.Loading;

namespace Traguardo.Cli.Output;

/// <summary>Where the program writes, and what it knows of the place where it runs. Tests make one of their own.</summary>
internal sealed class Terminal
{
    /// <summary>Columns when nobody says how many there are.</summary>
    private const int UsualWidth = 80;

    /// <summary>Narrower than this, tables cannot be laid out: they are left to the terminal to break.</summary>
    private const int LeastWidth = 40;

    private readonly Func<string, string?> environment;

    /// <param name="output">Results.</param>
    /// <param name="error">What went wrong.</param>
    /// <param name="environment">Values of environment variables.</param>
    /// <param name="directory">The current directory; null when it is no more.</param>
    /// <param name="columns">Columns of the terminal; null when results do not go to one.</param>
    public Terminal(TextWriter output, TextWriter error, Func<string, string?> environment, string? directory, int? columns)
    {
        Data = new GuardedWriter(output, failure => throw new NoOutputException(failure)) { NewLine = "\n" };
        Output = new HarmlessWriter(Data);
        Error = new HarmlessWriter(new GuardedWriter(error, _ => { }) { NewLine = "\n" });
        this.environment = environment;
        Directory = directory;
        Width = Math.Max(LeastWidth, WidthAskedFor() ?? columns ?? UsualWidth);
        HasColours = columns is not null && string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") is not "dumb";
    }

    /// <summary>Results for programs, just as they are. Throws <see cref="NoOutputException"/> when they cannot be written.</summary>
    public TextWriter Data { get; }

    /// <summary>Results for people. Throws <see cref="NoOutputException"/> when they cannot be written.</summary>
    public TextWriter Output { get; }

    /// <summary>What went wrong. Never throws: where nothing can be said, the exit code still tells.</summary>
    public TextWriter Error { get; }

    /// <summary>The directory that relative paths start from; null when somebody has removed it meanwhile.</summary>
    public string? Directory { get; }

    /// <summary>Columns that lines may fill.</summary>
    public int Width { get; }

    /// <summary>True when results go to a terminal whose user has not asked for no colours.</summary>
    public bool HasColours { get; }

    /// <summary>The value of an environment variable; null when it is not set.</summary>
    public string? this[string variable] => environment(variable);

    /// <summary>The whole of a path that the user has typed.</summary>
    /// <exception cref="BadInputException">It is relative, and the current directory is no more.</exception>
    public string FullPath(string path)
    {
        var start = Directory ?? Path.GetPathRoot(path);
        return string.IsNullOrEmpty(start)
            ? throw new BadInputException(
                $"non si può sapere dove sia «{path}»: la cartella corrente non esiste più o non è accessibile.",
                [],
                "Spostarsi in un'altra cartella, o indicare il percorso per intero."
            )
            : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, start));
    }

    /// <summary>A path as the user would write it: from the current directory where it lies below it.</summary>
    public string Shown(string path)
    {
        var relative = Directory is null ? path : Path.GetRelativePath(Directory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    public static Terminal OfProcess()
    {
        int? columns = null;
        if (!Console.IsOutputRedirected)
        {
            columns = Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;
        }

        return new(
            Utf8(Console.OpenStandardOutput()),
            Utf8(Console.OpenStandardError()),
            Environment.GetEnvironmentVariable,
            CurrentDirectory(),
            columns
        );
    }

    /// <summary>Writes a table or a panel of <see cref="StyledText"/>, without blanks at the ends of lines and without empty lines around it.</summary>
    /// <param name="renderable">What to write.</param>
    /// <param name="width">Columns that it may fill; null for all.</param>
    public void Write(IRenderable renderable, int? width = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = HasColours ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = HasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = width ?? Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(renderable);
        foreach (
            var line in text.ToString()
                .Split('\n')
                .Select(line => line.TrimEnd())
                .SkipWhile(line => line.Length == 0)
                .Reverse()
                .SkipWhile(line => line.Length == 0)
                .Reverse()
        )
        {
            Data.WriteLine(line);
        }
    }

    /// <summary>Writes a line, with a style where there are colours.</summary>
    public void Write(string line, string style)
    {
        if (HasColours)
        {
            Write(StyledText.Of(line, style, Width));
        }
        else
        {
            Paragraph.Write(Output, line, Width, "", "  ");
        }
    }

    /// <summary>Writes a paragraph, in bold where there are colours.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">What stands before the first line.</param>
    /// <param name="next">What stands before the others.</param>
    public void WriteStrong(string text, string first, string next) =>
        Paragraph.Write(Data, ControlCharacters.Shown(text), Width, first, next, HasColours ? Bold : null);

    private static string Bold(string text) => $"\u001b[1m{text}\u001b[0m";

    private static string? CurrentDirectory()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private int? WidthAskedFor() =>
        int.TryParse(environment("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? columns
            : null;

    /// <summary>UTF-8 whatever the locale says: the files that the program writes are UTF-8 too.</summary>
    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
