using System.Globalization;
using CopArchive.Pages.Chaining;
using CopArchive.Theme.Attributes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CopArchive.Theme.Parts;

/// <summary>
/// The drawing of a chain; in code, since Razor reserves the element <c>text</c>. Boxes are links, in reading order.
/// </summary>
public sealed class ChainPicture : ComponentBase
{
    private const int LineHeight = 16, FirstLine = 21;

    /// <summary>The drawing.</summary>
    [Parameter, EditorRequired]
    public required ChainDrawing Drawing { get; set; }

    /// <summary>Name of the drawing.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Prints addresses.</summary>
    [CascadingParameter]
    public required Links Links { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        Open(builder, "svg", ("viewBox", $"0 0 {N(Drawing.Width)} {N(Drawing.Height)}"), ("role", "group"),
            ("aria-labelledby", "chain-title"), ("aria-describedby", "chain-desc"),
            ("class", Drawing.Width > 600 ? "wide" : null));
        Words(builder, "title", Title, ("id", "chain-title"));
        Words(
            builder,
            "desc",
            "Boxes in columns, from left to right, joined by arrows. The table below says the same.",
            ("id", "chain-desc"));
        foreach (var (x, text) in Drawing.Headings)
        {
            Words(builder, "text", text, ("class", "column"), ("x", N(x)), ("y", "13"));
        }

        foreach (var line in Drawing.Lines)
        {
            Open(builder, "path", ("class", "way"), ("d", line));
            builder.CloseElement();
        }

        foreach (var head in Drawing.Heads)
        {
            Open(builder, "path", ("class", "arrow"), ("d", head));
            builder.CloseElement();
        }

        foreach (var box in Drawing.Boxes)
        {
            Box(builder, box);
        }

        builder.CloseElement();
    }

    private void Box(RenderTreeBuilder builder, DrawnBox box)
    {
        var cell = box.Cell;
        var classes = string.Join(' ', new[]
        {
            Css.ClassOf(cell.Kind),
            cell.Form == CellForm.Known ? "" : cell.Form.ToString().ToLowerInvariant(),
            cell.To is null && cell.Form != CellForm.Silent ? "here" : "",
        }.Where(c => c.Length > 0));
        Open(
            builder,
            cell.To is null ? "g" : "a",
            ("class", classes),
            ("href", cell.To is null ? null : Links.To(cell.To)),
            ("aria-label", cell.To is null ? null : cell.Name(Links.Words)));
        Open(builder, "rect", ("class", "box"), ("x", N(box.X)), ("y", N(box.Y)), ("width", N(box.Width)), ("height", N(box.Height)),
            ("rx", "2"));
        builder.CloseElement();
        if (cell.Form != CellForm.Silent)
        {
            Open(builder, "rect", ("class", "edge"), ("x", N(box.X)), ("y", N(box.Y)), ("width", "4"), ("height", N(box.Height)));
            builder.CloseElement();
        }

        var y = box.Y + FirstLine;
        foreach (var (line, kind) in box.Label.Select(l => (l, "label")).Concat(box.Detail.Select(l => (l, "detail"))))
        {
            Words(builder, "text", line + " ", ("class", kind), ("x", N(box.X + 12)), ("y", N(y)));
            y += LineHeight;
        }

        builder.CloseElement();
    }

    private static void Words(RenderTreeBuilder builder, string element, string words, params (string Name, string? Value)[] attributes)
    {
        Open(builder, element, attributes);
        builder.AddContent(2, words);
        builder.CloseElement();
    }

    private static void Open(RenderTreeBuilder builder, string element, params (string Name, string? Value)[] attributes)
    {
        builder.OpenElement(0, element);
        foreach (var (name, value) in attributes)
        {
            builder.AddAttribute(1, name, value);
        }
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
