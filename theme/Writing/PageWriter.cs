// RenderTreeFrame may change with a new major version of .NET, and says so with this warning; a test compares all pages with the
// renderer of the framework
#pragma warning disable BL0006

using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CopArchive.Theme.Attributes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

namespace CopArchive.Theme.Writing;

/// <summary>
/// Writes what a component builds as HTML, frame by frame. The renderer of the framework keeps state, compares trees and waits for events;
/// the components of this theme only build, which a test holds, and without all that a page takes two fifths of the time.
/// </summary>
internal sealed class PageWriter
{
    // the default encoder writes every non-ASCII letter as an entity
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly ConcurrentDictionary<Type, Setters> Known = [];

    private static readonly Action<ComponentBase, RenderTreeBuilder> Build = typeof(ComponentBase)
        .GetMethod("BuildRenderTree", BindingFlags.Instance | BindingFlags.NonPublic)!
        .CreateDelegate<Action<ComponentBase, RenderTreeBuilder>>();

    // elements that are closed by no tag of their own (HTML Living Standard, 13.1.2)
    private static readonly HashSet<string> Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

    // a writer has grown to the size of a page: making one anew for each was a tenth of all that a build allocates
    private static readonly ConcurrentBag<PageWriter> Idle = [];

    private readonly Stack<RenderTreeBuilder> _spare = [];

    // nothing holds on to a part that writes itself once it is written: one of each kind does for all pages
    private readonly Dictionary<Type, WrittenPart> _parts = [];
    private readonly List<(int Start, int End, Links.Printed Link)> _printed = [];
    private byte[] _bytes = new byte[64 * 1024];
    private int _length;
    private Links _links = null!;

    private PageWriter()
    {
    }

    /// <summary>Writes a component with all that is in it, as UTF-8, and hands the bytes on.</summary>
    /// <param name="component">The component, its parameters set.</param>
    /// <param name="links">What every component in it is handed as cascading parameter.</param>
    /// <param name="to">Takes the bytes, which are overwritten once it returns.</param>
    public static void Write(ComponentBase component, Links links, Action<ReadOnlyMemory<byte>> to)
    {
        var writer = Of(component, links);
        to(writer._bytes.AsMemory(0, writer._length));
        Idle.Add(writer);
    }

    /// <summary>The bytes of a component, and once more with its addresses in another style.</summary>
    public static (byte[] Bytes, byte[] InOther) Write(ComponentBase component, Links links, LinkStyle other)
    {
        var writer = Of(component, links);
        var bytes = writer._bytes.AsSpan(0, writer._length).ToArray();
        var inOther = writer.In(other, bytes);
        Idle.Add(writer);
        return (bytes, inOther);
    }

    /// <summary>A part that writes itself, as HTML: for the renderer of the framework, by which a test compares all pages.</summary>
    public static string Markup(WrittenPart part)
    {
        var writer = new PageWriter { _links = part.Links };
        part.Write(writer);
        return Encoding.UTF8.GetString(writer._bytes, 0, writer._length);
    }

    /// <summary>One that has written a component. One that failed is not used again: its builders may hold half a page.</summary>
    private static PageWriter Of(ComponentBase component, Links links)
    {
        var writer = Idle.TryTake(out var idle) ? idle : new PageWriter();
        writer._links = links;
        writer._printed.Clear();
        writer._length = 0;
        writer.Component(component);
        return writer;
    }

    /// <summary>The page just written, with its addresses in another style; what this writer holds is overwritten.</summary>
    private byte[] In(LinkStyle style, ReadOnlySpan<byte> bytes)
    {
        (_length, var from) = (0, 0);
        foreach (var (start, end, link) in _printed)
        {
            Raw(bytes[from..start]);
            Raw(Encoder.Encode(link.In(style, _links.Page)));
            from = end;
        }

        Raw(bytes[from..]);
        return _bytes.AsSpan(0, _length).ToArray();
    }

    /// <summary>A component that is made already.</summary>
    public void Component(ComponentBase component)
    {
        // the frames of the component around this one are still being read: it needs a builder of its own
        var builder = _spare.TryPop(out var spare) ? spare : new RenderTreeBuilder();
        Build(component, builder);
        var frames = builder.GetFrames();
        Frames(frames.Array.AsSpan(0, frames.Count));
        builder.Clear();
        _spare.Push(builder);
    }

    private void Frames(ReadOnlySpan<RenderTreeFrame> frames)
    {
        for (var at = 0; at < frames.Length;)
        {
            ref readonly var frame = ref frames[at];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Text:
                    Text(frame.TextContent);
                    at++;
                    break;
                case RenderTreeFrameType.Markup:
                    Raw(frame.MarkupContent);
                    at++;
                    break;
                case RenderTreeFrameType.Region:
                    Frames(frames.Slice(at + 1, frame.RegionSubtreeLength - 1));
                    at += frame.RegionSubtreeLength;
                    break;
                case RenderTreeFrameType.Element:
                    Element(frame.ElementName, frames.Slice(at + 1, frame.ElementSubtreeLength - 1));
                    at += frame.ElementSubtreeLength;
                    break;
                case RenderTreeFrameType.Component:
                    Component(frame.ComponentType, frames.Slice(at + 1, frame.ComponentSubtreeLength - 1));
                    at += frame.ComponentSubtreeLength;
                    break;
                case RenderTreeFrameType.None:
                case RenderTreeFrameType.Attribute:
                case RenderTreeFrameType.ElementReferenceCapture:
                case RenderTreeFrameType.ComponentReferenceCapture:
                case RenderTreeFrameType.ComponentRenderMode:
                case RenderTreeFrameType.NamedEvent:
                default:
                    throw new InvalidOperationException($"no way to write a frame of the kind {frame.FrameType}");
            }
        }
    }

    private void Element(string name, ReadOnlySpan<RenderTreeFrame> inside)
    {
        Raw("<");
        Raw(name);
        while (inside is [{ FrameType: RenderTreeFrameType.Attribute }, ..])
        {
            Attribute(inside[0].AttributeName, inside[0].AttributeValue);
            inside = inside[1..];
        }

        if (inside.IsEmpty && Void.Contains(name))
        {
            Raw(" />");
            return;
        }

        Raw(">");
        Frames(inside);
        Close(name);
    }

    /// <summary>Begins an element; attributes without a value are left out.</summary>
    public void Element(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Raw("<");
        Raw(name);
        foreach (var (attribute, value) in attributes)
        {
            Attribute(attribute, value);
        }

        Raw(">");
    }

    /// <summary>Ends an element.</summary>
    public void Close(string name)
    {
        Raw("</");
        Raw(name);
        Raw(">");
    }

    /// <summary>Words.</summary>
    public void Text(string words) => Raw(Encoder.Encode(words));

    private void Attribute(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        Raw(" ");
        Raw(name);
        Raw("=\"");
        var start = _length;
        Text(value);
        if (_links.IsPrinted(value, out var link))
        {
            _printed.Add((start, _length, link));
        }

        Raw("\"");
    }

    private void Attribute(string name, object? value)
    {
        if (value is true)
        {
            Raw(" ");
            Raw(name);
        }

        Attribute(name, value as string);
    }

    private void Component(Type type, ReadOnlySpan<RenderTreeFrame> parameters)
    {
        var setters = Known.GetOrAdd(type, Setters.Of);
        if (_parts.TryGetValue(type, out var part))
        {
            setters.Set(part, parameters, _links);
            part.Write(this);
            return;
        }

        var component = (ComponentBase)Activator.CreateInstance(type)!;
        if (component is WrittenPart first)
        {
            _parts.Add(type, first);
            Component(type, parameters);
            return;
        }

        setters.Set(component, parameters, _links);
        Component(component);
    }

    /// <summary>What is HTML already.</summary>
    public void Raw(string text) =>
        _length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Where the next bytes go.</summary>
    private Span<byte> Room(int bytes)
    {
        if (_bytes.Length - _length < bytes)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + bytes));
        }

        return _bytes.AsSpan(_length);
    }

    /// <summary>How the parameters of a kind of component are set: found by reflection once.</summary>
    /// <param name="Parameters">By name.</param>
    /// <param name="Links">The cascading parameter; null where it has none.</param>
    private sealed record Setters(
        Dictionary<string, Action<ComponentBase, object?>> Parameters, Action<ComponentBase, object?>? Links)
    {
        /// <summary>Hands a component its parameters.</summary>
        public void Set(ComponentBase component, ReadOnlySpan<RenderTreeFrame> parameters, Links links)
        {
            foreach (ref readonly var parameter in parameters)
            {
                Parameters[parameter.AttributeName](component, parameter.AttributeValue);
            }

            Links?.Invoke(component, links);
        }

        public static Setters Of(Type type)
        {
            var properties = type.GetProperties();
            return new Setters(
                properties.Where(p => p.IsDefined(typeof(ParameterAttribute))).ToDictionary(p => p.Name, Setter),
                properties.Where(p => p.IsDefined(typeof(CascadingParameterAttribute))).Select(Setter).SingleOrDefault());
        }

        private static Action<ComponentBase, object?> Setter(PropertyInfo property) => (Action<ComponentBase, object?>)typeof(Setters)
            .GetMethod(nameof(Typed), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(property.DeclaringType!, property.PropertyType).Invoke(null, [property.SetMethod])!;

        private static Action<ComponentBase, object?> Typed<TComponent, TValue>(MethodInfo set)
            where TComponent : ComponentBase
        {
            var typed = set.CreateDelegate<Action<TComponent, TValue>>();
            return (component, value) => typed((TComponent)component, (TValue)value!);
        }
    }
}
