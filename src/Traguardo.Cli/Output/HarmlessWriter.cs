// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Cli.Output;

/// <summary>Writes text for people, whatever it holds: see <see cref="ControlCharacters"/>.</summary>
internal sealed class HarmlessWriter : TextWriter
{
    private readonly TextWriter inner;

    public HarmlessWriter(TextWriter inner)
    {
        this.inner = inner;
        NewLine = inner.NewLine;
    }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(ControlCharacters.Shown(value));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value) => inner.Write(ControlCharacters.Shown(value ?? ""));

    public override void Flush() => inner.Flush();
}
