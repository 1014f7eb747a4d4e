// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies.Checking;
using Traguardo.Dossiers.Methodologies.Yaml;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>Collects the errors of one file and remembers at which line each place of the methodology was read.</summary>
internal sealed class ReadingContext(string file)
{
    private readonly List<MethodologyError> errors = [];
    private readonly Dictionary<string, YamlNode> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);
    private int more;

    public bool HasErrors => errors.Count > 0;

    /// <summary>How many errors there are, also those that are only counted.</summary>
    public int ErrorCount => errors.Count + more;

    /// <summary>The errors in the order of the file, and as the last one how many others there are.</summary>
    public IEnumerable<MethodologyError> Errors
    {
        get
        {
            var told = errors.OrderBy(error => error.Line).ThenBy(error => error.Column).ToList();
            return more == 0 ? told : told.Append(told[^1] with { Message = Others, Found = null, Expected = null });
        }
    }

    private string Others => (more == 1 ? "E un altro errore" : $"E altri {more} errori") + ": correggi prima questi.";

    /// <summary>Remembers where a place of the methodology was read.</summary>
    public void Learn(MethodologyPath path, YamlNode node) => places[path.Text] = node;

    public void Add(YamlNode at, MethodologyPath path, string message, string? found = null, string? expected = null)
    {
        broken.Add(SectionOf(path));
        Record(new(file, at.Line, at.Column, message, found, expected));
    }

    public void Add(YamlProblem problem) =>
        Record(new(file, problem.Line, problem.Column, problem.Message, problem.Found, problem.Expected));

    /// <summary>Adds what a check found, at the line of its place, or of the nearest place above it that was read.</summary>
    public void Add(MethodologyProblem problem)
    {
        for (MethodologyPath? path = problem.Place; path is { } place; path = place.Parent)
        {
            if (places.TryGetValue(place.Text, out var node))
            {
                Record(new(file, node.Line, node.Column, problem.Message, problem.Found, problem.Expected));
                return;
            }
        }

        Record(new(file, 1, 1, problem.Message, problem.Found, problem.Expected));
    }

    /// <summary>Whether something in the section of a place could not be read.</summary>
    public bool IsBroken(string section) => broken.Contains(section);

    /// <summary>The methodology's property that a place belongs to: "Indicators" of "Indicators[2].Scoring".</summary>
    public static string SectionOf(MethodologyPath path) => path.Text.Split('.', '[')[0];

    private void Record(MethodologyError error)
    {
        if (errors.Count < YamlLimits.Errors)
        {
            errors.Add(error);
        }
        else
        {
            more++;
        }
    }
}
