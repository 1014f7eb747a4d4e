// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Xml.Linq;

namespace Traguardo.Repository.Tests;

public sealed class PackagesTests
{
    private const string PinnedFor = "Pinned dependencies of ";

    private static readonly List<XElement> Groups = XDocument
        .Load(Path.Combine(RepositoryTree.Root, "Directory.Packages.props"))
        .Descendants("ItemGroup")
        .ToList();

    private static readonly HashSet<string> Referenced = RepositoryTree
        .TextFiles.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal) || file.Path is "Directory.Build.props")
        .SelectMany(file => XDocument.Parse(string.Join('\n', file.Lines)).Descendants("PackageReference"))
        .Select(reference => (string?)reference.Attribute("Include") ?? string.Empty)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Every_central_version_is_of_a_package_that_a_project_uses_or_pins_a_dependency_of_one() =>
        Offences.MustBeNone(
            Groups
                .Where(group => PinnedOwner(group) is not { } owner || !Referenced.Contains(owner))
                .SelectMany(PackageNames)
                .Where(package => !Referenced.Contains(package)),
            $"No project uses these packages of Directory.Packages.props (a pin belongs in a group labelled «{PinnedFor}...»):"
        );

    [Fact]
    public void Every_package_has_its_licence_and_its_reason_in_the_decision_about_libraries()
    {
        var decision = RepositoryTree.TextFiles.Single(file => file.Path.StartsWith("docs/decisions/0002-", StringComparison.Ordinal));

        Offences.MustBeNone(
            Groups
                .SelectMany(PackageNames)
                .Where(package =>
                    !decision.Lines.Any(line => line.StartsWith('|') && line.Contains($"`{package}`", StringComparison.Ordinal))
                ),
            $"These packages have no row in {decision.Path}:"
        );
    }

    private static string? PinnedOwner(XElement group) =>
        (string?)group.Attribute("Label") is { } label && label.StartsWith(PinnedFor, StringComparison.Ordinal)
            ? label[PinnedFor.Length..]
            : null;

    private static IEnumerable<string> PackageNames(XElement group) =>
        group.Elements("PackageVersion").Select(package => (string?)package.Attribute("Include") ?? string.Empty);
}
