using CopArchive.Diagnostics;
using CopArchive.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CopArchive.Records.Reading;

/// <summary>
/// Reads front matter into a small tree with places, from the parser's events: a strict subset of YAML 1.2
/// (no anchors, aliases, tags, merges or second documents; keys are plain text and stand once; eight levels).
/// </summary>
internal sealed class YamlTree
{
    private const int DepthLimit = 8;
    private const int LengthLimit = 2_000;

    private static readonly string[] Curly = ["“”", "„“", "„”", "«»", "‘’", "‚‘", "”“", "””"];

    private readonly SourceText _source;
    private readonly Scanner _scanner;
    private readonly string _yaml;
    private readonly int _firstLine;
    private readonly DiagnosticBag _faults;
    private readonly Parser _parser;
    private bool _stopped;

    private YamlTree(SourceText source, string yaml, int firstLine, DiagnosticBag faults)
    {
        (_source, _firstLine, _faults) = (source, firstLine, faults);
        _yaml = yaml;
        _scanner = new Scanner(new StringReader(yaml));
        _parser = new Parser(_scanner);
    }

    /// <summary>
    /// Reads the lines from <paramref name="start"/> to <paramref name="end"/> of a file; null, with diagnostics, where they hold no keys.
    /// </summary>
    public static YamlMap? Read(SourceText source, int start, int end, DiagnosticBag faults)
    {
        var firstLine = source.PlaceAt(start).Line;
        var yaml = WithoutTabs(source, start, end, faults);

        // an unquoted colon gets its own diagnostic, and is then read as if quoted, so that the rest is checked too
        for (var attempts = 0; ; attempts++)
        {
            var own = new DiagnosticBag();
            var tree = new YamlTree(source, yaml, firstLine, own);
            try
            {
                var map = tree.Document();
                own.CopyTo(faults);
                return map;
            }
            catch (YamlException fault)
            {
                if (attempts < 50 && UnquotedColon.Find(yaml, (int)fault.Start.Line, (int)fault.End.Line) is { } colon)
                {
                    faults.Add(FileFaults.Colon(
                        source.PlaceAt(start + colon.Value.Start, colon.Value.Length),
                        colon.Key,
                        yaml.Substring(colon.Value.Start, colon.Value.Length)));
                    yaml = colon.Mended;
                    continue;
                }

                own.CopyTo(faults);
                faults.Add(tree.Syntax(fault, yaml));
                return null;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // the parser throws whatever it stumbles over: a bracket that is open at the end, a character by a number that none has
                var at = tree._scanner.CurrentPosition;
                own.CopyTo(faults);
                faults.Add(tree.Syntax(new YamlException(at, at, "not to be read"), yaml));
                return null;
            }
        }
    }

    private static string WithoutTabs(SourceText source, int start, int end, DiagnosticBag faults)
    {
        var yaml = source.Text[start..end];
        for (var tab = yaml.IndexOf('\t'); tab >= 0; tab = yaml.IndexOf('\t', tab + 1))
        {
            faults.Add(FileFaults.Tab(source.PlaceAt(start + tab)));
        }

        return yaml.Replace('\t', ' ');
    }

    private YamlMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _faults.Add(FileFaults.NotKeys(new SourcePlace(_source.File, _firstLine, 1)));
            return null;
        }

        _parser.Consume<DocumentStart>();
        var node = Node(1);
        if (node is not YamlMap map)
        {
            if (!_stopped)
            {
                _faults.Add(FileFaults.NotKeys(node?.Place ?? new SourcePlace(_source.File, _firstLine, 1)));
            }

            return null;
        }

        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            _faults.Add(FileFaults.Syntax(Place(second.Start, second.End)));
        }

        return map;
    }

    private YamlNode? Node(int depth)
    {
        var place = Place(_parser.Current!.Start, _parser.Current.End);
        if (depth > DepthLimit)
        {
            _faults.Add(FileFaults.TooDeep(place));
            _stopped = true;
            return null;
        }

        if (_parser.Current is AnchorAlias alias)
        {
            _faults.Add(FileFaults.NotAllowed(place, $"An alias (*{alias.Value})"));
            _parser.MoveNext();
            return new YamlScalar(place, "*" + alias.Value, true);
        }

        RefuseMarks((NodeEvent)_parser.Current, place);
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(place, Allowed(scalar.Value, place), scalar.Style != ScalarStyle.Plain);
        }

        if (_parser.TryConsume<SequenceStart>(out _))
        {
            return List(place, depth);
        }

        return Map(place, depth, _parser.Consume<MappingStart>().Style == MappingStyle.Flow);
    }

    private void RefuseMarks(NodeEvent node, SourcePlace place)
    {
        if (!node.Anchor.IsEmpty)
        {
            _faults.Add(FileFaults.NotAllowed(place, $"An anchor (&{node.Anchor.Value})"));
        }

        if (!node.Tag.IsEmpty)
        {
            _faults.Add(FileFaults.NotAllowed(place, $"A tag ({node.Tag.Value})"));
        }
    }

    /// <summary>What escapes brought in is refused as if it stood in the file; what is read on is without it.</summary>
    private string Allowed(string value, SourcePlace place)
    {
        if (HiddenSigns.IndexIn(value) is >= 0 and var hidden)
        {
            _faults.Add(FileFaults.Control(place, value[hidden]));
        }

        if (value.Length > LengthLimit)
        {
            _faults.Add(FileFaults.TooLong(place, value.Length, LengthLimit));
            value = value[..LengthLimit];
        }

        return HiddenSigns.Without(value);
    }

    private YamlList? List(SourcePlace place, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlList(place, items);
    }

    private YamlMap? Map(SourcePlace place, int depth, bool inBraces)
    {
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyNode = Node(depth + 1);
            if (keyNode is null || Node(depth + 1) is not { } value)
            {
                return null;
            }

            if (keyNode is not YamlScalar key || key.Value.Length == 0)
            {
                _faults.Add(FileFaults.Syntax(keyNode.Place));
            }
            else if (key.Value == "<<")
            {
                _faults.Add(FileFaults.NotAllowed(key.Place, "A merge (<<)"));
            }
            else if (!seen.TryAdd(key.Value, key.Place.Line))
            {
                _faults.Add(FileFaults.DuplicateKey(key.Place, key.Value, seen[key.Value]));
            }
            else
            {
                WarnOfMarks(key, value);
                entries.Add(new YamlEntry(key, value));
            }
        }

        return new YamlMap(place, entries, inBraces);
    }

    /// <summary>Signs that whoever wrote a value without quotation marks took for a part of it, or for its quotation marks.</summary>
    private void WarnOfMarks(YamlScalar key, YamlNode value)
    {
        if (value is not YamlScalar { Quoted: false, Value: { Length: > 1 } words, Place: var place })
        {
            return;
        }

        if (!char.IsAscii(words[0]) && Curly.Contains($"{words[0]}{words[^1]}") && words.IndexOf(words[0], 1) < 0)
        {
            _faults.Add(FileFaults.CurlyMarks(place, key.Value, words[1..^1]));
        }

        // a note behind an address part or a date, which have neither spaces nor capitals, is clearly one
        var line = Line(place.Line - _firstLine);
        var behind = line[Math.Min(line.Length, place.Column - 1 + place.Length)..].Trim();
        if (behind is ['#', _, ..] && words.Any(c => c == ' ' || char.IsUpper(c)))
        {
            _faults.Add(FileFaults.CutOff(place, key.Value, words, behind.ToString()));
        }
    }

    private ReadOnlySpan<char> Line(int number)
    {
        var rest = _yaml.AsSpan();
        while (number-- > 0)
        {
            rest = rest[(rest.IndexOf('\n') + 1)..];
        }

        return rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;
    }

    private Diagnostic Syntax(YamlException fault, string yaml)
    {
        var place = Place(fault.Start, fault.Start);
        var line = yaml.Split('\n').ElementAtOrDefault((int)fault.Start.Line - 1) ?? "";
        var value = line[(line.IndexOf(": ", StringComparison.Ordinal) + 1)..].TrimStart(' ', '-');
        return value is [('*' or '&' or '!' or '%' or '@' or '`'), ..]
                ? FileFaults.NotAllowed(place, $"The sign {value[0]} in front of a value")
            : IsOfEscape(fault.Message) ? FileFaults.Syntax(place)
            : fault.Message.Contains("quoted scalar", StringComparison.Ordinal) || line.Count(c => c == '"') % 2 == 1
                ? FileFaults.Quote(place)
            : FileFaults.Syntax(place);
    }

    /// <summary>A character by its number that is none (<c>\xZZ</c>): the quotation marks around it are right.</summary>
    private static bool IsOfEscape(string message) =>
        message.Contains("hexadecimal", StringComparison.Ordinal) || message.Contains("Unicode", StringComparison.Ordinal);

    private SourcePlace Place(Mark start, Mark end)
    {
        var length = end.Line == start.Line ? (int)(end.Column - start.Column) : 1;
        return new SourcePlace(_source.File, _firstLine + (int)start.Line - 1, (int)start.Column, Math.Max(1, length));
    }
}
