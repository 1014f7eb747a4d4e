// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Dossiers.Tests.Reading;

/// <summary>Damaged files never throw: they give errors, or a dossier that is whole (it writes and reads back).</summary>
public sealed class FuzzTests
{
    private const int Seeds = 300;

    [Fact]
    public void Json() => Damage(Files.Json(Samples.Small), Files.FromJson);

    [Fact]
    public void Workbook() => Damage(Files.Workbook(Samples.Small), Files.FromWorkbook);

    [Fact]
    public void Workbook_parts()
    {
        foreach (
            var part in new[]
            {
                "xl/workbook.xml",
                "xl/worksheets/sheet3.xml",
                "xl/styles.xml",
                "xl/_rels/workbook.xml.rels",
                "_rels/.rels",
            }
        )
        {
            var parts = ZipParts.Read(Files.Workbook(Samples.Small));
            Damage(parts[part], bytes => Files.FromWorkbook(ZipParts.Write(parts, part, bytes)), Seeds / 2);
        }
    }

    [Theory]
    [InlineData("obiettivi.csv")]
    [InlineData("misure.csv")]
    [InlineData("dossier.yaml")]
    public void Folder(string name)
    {
        var files = DossierWriter.ToFiles(Samples.Small).ToDictionary();
        Damage(files[name], bytes => Files.FromFolder(new Dictionary<string, byte[]>(files) { [name] = bytes }));
    }

    [Fact]
    public void A_json_file_or_workbook_cut_anywhere_gives_errors()
    {
        var json = Files.Json(Samples.Small);
        var workbook = Files.Workbook(Samples.Small);
        for (var part = 0; part < 100; part++)
        {
            Assert.NotEmpty(Files.FromJson(json[..((json.Length - 2) * part / 100)]).Errors);
            Assert.NotEmpty(Files.FromWorkbook(workbook[..(workbook.Length * part / 100)]).Errors);
        }
    }

    private static void Damage(byte[] original, Func<byte[], DossierReading> read, int seeds = Seeds)
    {
        for (var seed = 0; seed < seeds; seed++)
        {
            var bytes = Damaged(original, new Random(seed));
            DossierReading reading;
            try
            {
                reading = read(bytes);
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}: {exception}");
                return;
            }

            Assert.Equal(reading.Succeeded, reading.Errors.Count == 0);
            if (reading.Succeeded)
            {
                Assert.Equal(reading.Dossier, Files.FromJson(Files.Json(reading.Dossier!)).Dossier());
            }
            else
            {
                Assert.All(reading.Errors, error => Assert.NotEmpty(error.ToString()));
            }
        }
    }

    private static byte[] Damaged(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        switch (random.Next(4))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                var start = random.Next(bytes.Length);
                return [.. bytes[..start], .. bytes[Math.Min(bytes.Length, start + random.Next(1, 20))..]];
            default:
                for (var times = random.Next(1, 6); times > 0; times--)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                }

                return bytes;
        }
    }
}
