// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Unicode;

namespace Traguardo.Dossiers.Reading;

/// <summary>The bytes of a text file, checked: not empty, not too large, UTF-8.</summary>
internal static class SourceFile
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Opens a file that holds something. Named pipes and devices are not opened at all, because that may wait for ever: like an empty file, they say that
    /// they have no length. What has no name of its own (a pipe from another program, as <c>/dev/stdin</c> or a shell give it) is read to its end.
    /// </summary>
    /// <exception cref="NothingToReadException">The file is empty, a named pipe or a device.</exception>
    public static FileStream Open(string path)
    {
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        return new FileInfo(target) is { Exists: true, Length: 0 } ? throw new NothingToReadException() : File.OpenRead(path);
    }

    /// <summary>Does something with a file; what the operating system refuses becomes an error.</summary>
    public static T? Guard<T>(SourceLocation file, ErrorList errors, Func<T?> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (UnauthorizedAccessException)
        {
            errors.Stop(file, "non si hanno i permessi per leggere il file, oppure è un collegamento a un altro file");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Stop(file, "il file o la cartella non esiste");
        }
        catch (NothingToReadException)
        {
            errors.Stop(file, NothingToReadException.Explanation);
        }
        catch (IOException)
        {
            errors.Stop(file, "il file non si può leggere: potrebbe essere aperto in un altro programma");
        }

        return null;
    }

    /// <summary>Reads at most so many bytes of a stream.</summary>
    /// <returns>The bytes; null, with an error, when there are more.</returns>
    public static byte[]? ReadAll(Stream stream, int limit, SourceLocation file, ErrorList errors)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (memory.Length + read > limit)
            {
                errors.Stop(file, $"il file è troppo grande: il limite è {limit / (1024 * 1024)} MB");
                return null;
            }

            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    /// <summary>The text's bytes without the byte order mark; null, with an error, when they are no text.</summary>
    public static ReadOnlyMemory<byte>? Utf8Of(byte[] bytes, SourceLocation file, ErrorList errors)
    {
        var text = bytes.AsMemory(bytes.AsSpan().StartsWith(Mark) ? Mark.Length : 0);
        if (text.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            errors.Stop(file, "il file è vuoto");
            return null;
        }

        if (!Utf8.IsValid(text.Span))
        {
            errors.Stop(file with { Row = LineOfFirstInvalid(text.Span) }, "il testo non è in UTF-8: salvare il file con codifica UTF-8");
            return null;
        }

        return text;
    }

    private static int LineOfFirstInvalid(ReadOnlySpan<byte> text)
    {
        var line = 1;
        while (true)
        {
            var end = text.IndexOf((byte)'\n');
            if (end < 0 || !Utf8.IsValid(text[..end]))
            {
                return line;
            }

            text = text[(end + 1)..];
            line++;
        }
    }
}
