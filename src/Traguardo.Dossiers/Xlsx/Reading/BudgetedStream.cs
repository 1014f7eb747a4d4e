// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>Bytes that may still be unpacked (what an archive says of its sizes is not trusted), or characters that may still be kept.</summary>
internal sealed class Budget(long amount)
{
    private long left = amount;

    public static WorkbookRefusedException Exceeded() => new("il contenuto del file, una volta decompresso, supera i limiti");

    /// <exception cref="WorkbookRefusedException">There was more than allowed.</exception>
    public void Spend(int count)
    {
        left -= count;
        if (left < 0)
        {
            throw Exceeded();
        }
    }
}

/// <summary>A stream that counts what is read against a budget.</summary>
internal sealed class BudgetedStream(Stream inner, Budget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        budget.Spend(read);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
