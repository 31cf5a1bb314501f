using static CopArchive.Diagnostics.Severity;

namespace CopArchive.Diagnostics;

/// <summary>Faults of files and of the way they are written, before their meaning is looked at: COP100 to COP129.</summary>
public static class FileFaults
{
    private static readonly FaultKind NotUtf8Kind = new("COP100", Error, "File is not in UTF-8",
        "The file was saved in another encoding, so that accented letters would come out wrong.",
        "(a file saved as \"Unicode\" or \"Western European\")", "(the same file saved as \"UTF-8\")");

    private static readonly FaultKind ControlKind = new("COP101", Error, "Invisible control character",
        "A character that cannot be seen stands in the file: a NUL, another control character, "
            + "or a sign that turns the direction of writing around and could hide what is really written.",
        "title: \"Report\\u202E txt\"", "title: \"Report\"");

    private static readonly FaultKind TooLargeKind = new("COP102", Error, "File is too large",
        "A file with a record is larger than 2 MB. No paper's text is; something else was pasted in.",
        "(a file of 40 MB)", "(the text alone; the rest attached as a file)");

    private static readonly FaultKind NoFrontMatterKind = new("COP103", Error, "No head in the file",
        "A Markdown file must begin with a line of three hyphens, then the head with its keys, then a second such line.",
        "title: \"Report\"\n\nThe text …", "---\ntitle: \"Report\"\n---\n\nThe text …");

    internal static readonly FaultKind TabKind = new("COP104", Error, "Tab in the head",
        "A tab stands in the head of the file. Tabs look like spaces and mean something else there.",
        "sources:\n\t- in: documents/report-meeting-2", "sources:\n  - in: documents/report-meeting-2");

    internal static readonly FaultKind ColonKind = new("COP105", Error, "Colon in a value without quotation marks",
        "A colon followed by a space stands in a title or other text that is not in quotation marks; "
            + "the part behind it would be taken for a value.",
        "title: Report: the second meeting", "title: \"Report: the second meeting\"");

    private static readonly FaultKind QuoteKind = new("COP106", Error, "Quotation mark that is not closed",
        "A value begins with a quotation mark and does not end with one, or holds one in its middle.",
        "title: \"Report of the meeting", "title: \"Report of the meeting\"");

    private static readonly FaultKind SyntaxKind = new("COP107", Error, "Head cannot be read",
        "The head of the file is not written as keys and values.",
        "title \"Report\"", "title: \"Report\"");

    private static readonly FaultKind DuplicateKeyKind = new("COP108", Error, "Key stands twice",
        "The same key stands twice; one of the two values would be lost.",
        "title: \"Report\"\ntitle: \"Final report\"", "title: \"Final report\"");

    private static readonly FaultKind NotAllowedKind = new("COP109", Error, "Sign that is not allowed",
        "Anchors, aliases, tags and merges of YAML (signs like & * ! << in front of a value) are not used here. "
            + "If the sign belongs to the text, the text needs quotation marks.",
        "title: *Lantern*", "title: \"*Lantern*\"");

    private static readonly FaultKind TooDeepKind = new("COP110", Error, "Nested too deeply",
        "Lists within lists, or keys within keys, go deeper than any record needs.",
        "topics: [[[[[[[[[a]]]]]]]]]", "topics: [a]");

    private static readonly FaultKind NotKeysKind = new("COP111", Error, "Head holds no keys",
        "The head is empty, or is a list or a single word, where keys with values are expected.",
        "---\n- Report\n---", "---\ntitle: \"Report\"\n---");

    private static readonly FaultKind BadNameKind = new("COP112", Error, "File name cannot be an address",
        "The name of the file becomes the address of its page for ever: small letters a to z, "
            + "digits and single hyphens inside, nothing else.",
        "data/documents/AB 2 3.md", "data/documents/ab-2-3.md");

    private static readonly FaultKind BadFolderKind = new("COP113", Error, "File in a place where none is read",
        "The file lies in a folder that the archive does not know, or too deep in one, or has an ending other than .md and .yml.",
        "data/contributions/ab-2-3.md", "data/documents/ab-2-3.md");

    private static readonly FaultKind DuplicateIdKind = new("COP114", Error, "Two files for one page",
        "Two files would become the same page, though their endings, or capital letters in their names, differ.",
        "data/documents/a.md and data/documents/a.yml", "data/documents/a.md alone");

    private static readonly FaultKind LinkedFileKind = new("COP115", Error, "Link instead of a file",
        "A symbolic link lies among the records. It could lead anywhere on the machine that builds the archive.",
        "data/documents/a.md -> /home/me/a.md", "(the file itself)");

    private static readonly FaultKind ReservedKind = new("COP116", Error, "Name that is used for something else",
        "The last part of the name is one that the archive uses itself, as latest, history, compare, or the code of a language.",
        "data/resolutions/21/latest.yml", "data/resolutions/21/harbour-2018.yml");

    private static readonly FaultKind OrphanKind = new("COP117", Error, "Translation without its paper",
        "A file for a further language lies there, and no file for the paper itself.",
        "data/documents/a.fr.md alone", "data/documents/a.md and data/documents/a.fr.md");

    private static readonly FaultKind NoSettingsKind = new("COP118", Error, "No settings of the archive",
        "The file archive.yml is missing, or the folder holds no records.",
        "(a folder without archive.yml)", "data/archive.yml");

    private static readonly FaultKind MergeMarkKind = new("COP119", Error, "Two versions of a file, one above the other",
        "Two people changed the same lines, and the file holds both versions between lines of signs (<<<<<<<, "
            + "=======, >>>>>>>). Somebody must choose.",
        "<<<<<<< HEAD\ntitle: \"Lamps\"\n=======\ntitle: \"Lanterns\"\n>>>>>>> lanterns", "title: \"Lanterns\"");

    private static readonly FaultKind UnreadableKind = new("COP120", Error, "File that could not be read",
        "The file was removed, moved or locked while the archive was read, or there is no right to read it.",
        "(a file deleted during a build)", "(the file in its place, and the build run once more)");

    private static readonly FaultKind UnexpectedKind = new("COP121", Error, "File that made the program fail",
        "Something in the file is as the program did not expect. That is a fault of the program; all other files were read.",
        "(a file that no one thought of)", "(the file without that place)");

    private static readonly FaultKind TooLongKind = new("COP122", Error, "Value that is too long",
        "A value in the head has more than 2,000 letters, or a list more than 1,000 items. Values are titles, names, notes and the "
            + "like; long words are a text.",
        "title: \"(3,000 letters)\"", "title: \"Report\"\n(and the words as a text)");

    private static readonly FaultKind CurlyMarksKind = new("COP123", Warning, "Curly quotation marks around a value",
        "Only straight quotation marks (\") stand around a value; curly ones, as programs for texts put them, become a part of it.",
        "title: “Report”", "title: \"Report\"");

    private static readonly FaultKind CutOffKind = new("COP124", Warning, "Words behind a number sign",
        "What stands behind a space and a number sign (#) is a note to editors and is no part of the value.",
        "title: Draft agenda # 5", "title: \"Draft agenda # 5\"");

    private static readonly FaultKind NothingInItKind = new("COP128", Error, "Nothing in the file",
        "The file is empty. Pipes and devices, which are no files to read, look empty too.",
        "data/documents/a.md, of 0 bytes", "(the file with its words, or no file at all)");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        NotUtf8Kind, ControlKind, TooLargeKind, NoFrontMatterKind, TabKind, ColonKind, QuoteKind, SyntaxKind, DuplicateKeyKind,
        NotAllowedKind, TooDeepKind, NotKeysKind, BadNameKind, BadFolderKind, DuplicateIdKind, LinkedFileKind, ReservedKind, OrphanKind,
        NoSettingsKind, MergeMarkKind, UnreadableKind, UnexpectedKind, TooLongKind, CurlyMarksKind, CutOffKind,
        NothingInItKind,
    ];

    /// <summary>The bytes are no UTF-8.</summary>
    public static Diagnostic NotUtf8(SourcePlace place) => new(NotUtf8Kind, place,
        "From here on the file is not in UTF-8.", "Save the file again and choose the encoding UTF-8.");

    /// <summary>A control character stands there.</summary>
    public static Diagnostic Control(SourcePlace place, char c) => new(ControlKind, place,
        $"An invisible control character (U+{(int)c:X4}) stands here.",
        "Delete it: put the cursor behind it, press the backspace key once, and type the letters around it again.");

    /// <summary>The file is larger than <paramref name="limit"/> bytes.</summary>
    public static Diagnostic TooLarge(SourcePlace place, long bytes, long limit) => new(TooLargeKind, place,
        $"The file has {bytes / 1_000_000.0:0.0} MB; a record may have {limit / 1_000_000.0:0.0} MB.",
        "Keep only the text in it, and attach the rest as a file.");

    /// <summary>No front matter at the top, or no end to it.</summary>
    public static Diagnostic NoFrontMatter(SourcePlace place, bool opened) => new(NoFrontMatterKind, place,
        opened ? "The head that begins here has no end." : "The file does not begin with a head.",
        opened
            ? "Put a line with three hyphens (---) behind the last key."
            : "Begin the file with a line of three hyphens (---), the keys, and three hyphens again.");

    /// <summary>A tab.</summary>
    public static Diagnostic Tab(SourcePlace place) => new(TabKind, place,
        "There is a tab here.", "Put spaces in its place, two for each step to the right.");

    /// <summary>An unquoted colon inside a value.</summary>
    public static Diagnostic Colon(SourcePlace place, string key, string value) => new(ColonKind, place,
        $"The value of '{key}' holds a colon and is not in quotation marks.", $"Put the whole value in quotation marks: {key}: "
            + $"\"{value.TrimEnd().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");

    /// <summary>Curly quotation marks around a whole value.</summary>
    public static Diagnostic CurlyMarks(SourcePlace place, string key, string value) => new(CurlyMarksKind, place,
        $"The quotation marks around the value of '{key}' become a part of it.",
        $"Write straight ones: {key}: \"{Escaped(value)}\". If they belong to it, put straight ones around them.");

    /// <summary>A comment behind a value without quotation marks.</summary>
    public static Diagnostic CutOff(SourcePlace place, string key, string value, string comment) => new(CutOffKind, place,
        $"'{comment}' is no part of the value of '{key}'.",
        $"If it belongs to the value, write {key}: \"{Escaped($"{value} {comment}")}\". If it is a note, put it on a line of its own.");

    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>An unbalanced quotation mark.</summary>
    public static Diagnostic Quote(SourcePlace place) => new(QuoteKind, place,
        "The quotation marks in this value do not match.",
        "Put one at its beginning and one at its end; write those inside it as \\\" or as curly ones (“ ”).");

    /// <summary>Anything else that the YAML parser refuses.</summary>
    public static Diagnostic Syntax(SourcePlace place) => new(SyntaxKind, place,
        "The head of the file cannot be read any further than this.",
        "Look at this line and the one above: each line is 'key: value', items of a list begin with '- ', "
            + "and what belongs together starts in the same column.");

    /// <summary>The same key twice in one mapping.</summary>
    public static Diagnostic DuplicateKey(SourcePlace place, string key, int firstLine) => new(DuplicateKeyKind, place,
        $"The key '{key}' appears here a second time; the first is on line {firstLine}.",
        "Delete the one that is wrong. If both are right, and the key can take several values, write one list of both.");

    /// <summary>An anchor, alias, tag or merge.</summary>
    public static Diagnostic NotAllowed(SourcePlace place, string what) => new(NotAllowedKind, place,
        $"{what} is not allowed here.",
        "If the sign belongs to the words, put them all in quotation marks. If it does not, remove it, and write the value itself.");

    /// <summary>Deeper than any record goes.</summary>
    public static Diagnostic TooDeep(SourcePlace place) => new(TooDeepKind, place,
        "The head is nested deeper than any record needs.", "Look for brackets that were typed by mistake.");

    /// <summary>The front matter is no mapping.</summary>
    public static Diagnostic NotKeys(SourcePlace place) => new(NotKeysKind, place,
        "The head holds no keys.", "Write keys with values, the title first: title: \"…\".");

    /// <summary>The name can be no id.</summary>
    public static Diagnostic BadName(SourcePlace place, string name) => new(BadNameKind, place,
        $"'{name}' cannot become an address.",
        NameLike(name) is { Length: > 0 } like
            ? $"Rename it to {like}, and its folder of attached files, if it has one, in the same way."
            : "Rename it: small letters a to z, digits, and hyphens between them.");

    /// <summary>The nearest name that can be an address, with the ending; empty where no letter and no digit of it can.</summary>
    private static string NameLike(string name)
    {
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name).ToLowerInvariant());
        var plain = stem.Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
        var joined = string.Join('-', string.Concat(plain).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return joined.Length > 0 ? joined + ending : "";
    }

    /// <summary>A folder of no kind of page.</summary>
    public static Diagnostic UnknownFolder(SourcePlace place, IEnumerable<string> folders) => new(BadFolderKind, place,
        "No file is read in this folder.",
        $"Move the files in it into the folder of their kind ({string.Join(", ", folders)}), and delete this one.");

    /// <summary>A file where none of its ending is read.</summary>
    /// <param name="place">The file.</param>
    /// <param name="folders">The folders of records.</param>
    /// <param name="right">The name with which it would be read; null where it is no page.</param>
    public static Diagnostic BadFile(SourcePlace place, IEnumerable<string> folders, string? right) => new(BadFolderKind, place,
        "No file is read in this place with this ending.",
        right is not null ? $"Rename it to {right}."
            : "If it belongs to a page, move it into the folder that is named like that page, of data/documents/ab-2-3.md that is "
                + "data/documents/ab-2-3/, and name it in the head of that page under 'files:'. If it is a paper without a page, move it "
                + "out of the folder data and run the command import on it, which writes the page and keeps the file. Pages themselves end "
                + $"in .md or .yml and lie in {string.Join(", ", folders)}.");

    /// <summary>A page that lies in no folder.</summary>
    public static Diagnostic NoFolder(SourcePlace place, IEnumerable<string> folders) => new(BadFolderKind, place,
        "No page is read in this place.",
        $"Move it into the folder of its kind: {string.Join(", ", folders)}.");

    /// <summary>Something else than a page under <c>input/</c>.</summary>
    public static Diagnostic NoInputPage(SourcePlace place) => new(BadFolderKind, place,
        "Only pages are read here: files that end in .md, and no folders.",
        "Give it that ending if it is a page, else move it out of this folder.");

    /// <summary>A page under <c>input/</c> in a further language alone.</summary>
    public static Diagnostic InputPageWithoutOriginal(SourcePlace place, string original) => new(BadFolderKind, place,
        $"This page stands in for {original} in another language, and there is no such file.",
        $"Write {original} first, or take the language out of the name of this file.");

    /// <summary>Two files make one id.</summary>
    public static Diagnostic DuplicateId(SourcePlace place, string other) => new(DuplicateIdKind, place,
        $"This file and {other} would become the same page.",
        "If they are two pages, give this one another name. If they are one, write into the other what this one says more, and then "
            + "delete this one.");

    /// <summary>A symbolic link.</summary>
    public static Diagnostic LinkedFile(SourcePlace place) => new(LinkedFileKind, place,
        "This is a link, not a file or folder.", "Put the file itself in its place.");

    /// <summary>An empty file, or a pipe.</summary>
    public static Diagnostic NothingInIt(SourcePlace place) => new(NothingInItKind, place,
        "There is nothing in this file, or it is a pipe or a device.", "Put the file itself in its place, or delete it.");

    /// <summary>A reserved last segment.</summary>
    public static Diagnostic Reserved(SourcePlace place, string name) => new(ReservedKind, place,
        $"The archive itself uses the address part '{name}'.", "Give the file another name.");

    /// <summary>A translation without its record.</summary>
    public static Diagnostic Orphan(SourcePlace place, string main) => new(OrphanKind, place,
        "This is a further language of a paper that has no file of its own.",
        $"Add {main}.md or {main}.yml, or correct the name of this file.");

    /// <summary>No archive.yml.</summary>
    public static Diagnostic NoSettings(SourcePlace place) => new(NoSettingsKind, place,
        "There is no archive.yml here, so nothing is known about the archive.",
        "Check the folder that you named after --data; it must hold archive.yml.");

    /// <summary>What git leaves where two changes meet.</summary>
    public static Diagnostic MergeMark(SourcePlace place) => new(MergeMarkKind, place,
        "From this line on, the file holds two versions of the same lines, one above the other.",
        "Keep the lines that are right, delete the others, and delete the three lines that begin with <<<<<<<, ======= and >>>>>>>. "
            + "The same may be needed further down.");

    /// <summary>The system does not hand the file out.</summary>
    public static Diagnostic Unreadable(SourcePlace place, string reason) => new(UnreadableKind, place,
        $"The file could not be read: {reason.TrimEnd('.')}.",
        "See whether it is still there and may be read, and run the command once more.");

    /// <summary>The reader threw something.</summary>
    public static Diagnostic Unexpected(SourcePlace place, Exception fault) => new(UnexpectedKind, place,
        $"The program failed here ({fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}).",
        "This is a fault of the program. Send the file to those who keep it. Until it is mended, look for what is unusual in the file and "
            + "write it in another way.");

    /// <summary>A value of more than <paramref name="limit"/> letters.</summary>
    public static Diagnostic TooLong(SourcePlace place, int letters, int limit) => new(TooLongKind, place,
        $"This value has {letters} letters; a value may have {limit}.", "Shorten it; what is long belongs in the text, below the head.");

    /// <summary>A list that is too long.</summary>
    public static Diagnostic TooMany(SourcePlace place, int items, int limit) => new(TooLongKind, place,
        $"This list has {items} items; a list may have {limit}.", "Shorten it; what is long belongs in the text, below the head.");
}
