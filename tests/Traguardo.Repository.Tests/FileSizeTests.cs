// SPDX-License-Identifier: AGPL-3.0-or-later
namespace Traguardo.Repository.Tests;

public sealed class FileSizeTests
{
    private const int MostLines = 400;

    [Fact]
    public void A_source_file_holds_one_concept_and_fits_a_few_screens() =>
        Offences.MustBeNone(
            RepositoryTree
                .TextFiles.Where(file => file.IsCSharp && file.IsUnder("src") && file.Lines.Count > MostLines)
                .Select(file => $"{file.Path}: {file.Lines.Count} lines"),
            $"More than {MostLines} lines: split by concept."
        );
}
