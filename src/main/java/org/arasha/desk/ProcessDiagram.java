package org.arasha.desk;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.internal.JacksonUtils;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.node.ObjectNode;

/** The diagram of a process with the current steps marked, its names in the reader's language. */
@JavaScript("context://webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js")
@StyleSheet("context://webjars/bpmn-js/8.0.0/dist/assets/diagram-js.css")
public class ProcessDiagram extends Div {

    private static final Pattern WIDE = Pattern.compile("\\p{L}{15,}");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?<=\\p{L}{2}[аеёиоуыэюяәөүұі])(?=[бвгджзйклмнпрстфхцчшщқғңһ][аеёиоуыэюяәөүұі]\\p{L})");

    private final transient @Nullable Consumer<String> chosen;

    public ProcessDiagram(Whereabouts.Diagram diagram) {
        this(diagram, Map.of(), null);
        getElement().setAttribute("aria-label", describe(diagram.current()));
    }

    /**
     * A diagram with words at some of its elements. The same is to be read beside it: a picture is not for everybody.
     *
     * @param words  at which element what is said
     * @param chosen told which of these elements somebody has pressed
     */
    public ProcessDiagram(Whereabouts.Diagram diagram, Map<String, String> words, @Nullable Consumer<String> chosen) {
        this.chosen = chosen;
        addClassName("process-diagram");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("desk.diagram"));
        ObjectNode badges = JacksonUtils.createObjectNode();
        words.forEach(badges::put);
        getElement().executeJs("""
                const draw = () => {
                  const viewer = new window.BpmnJS({ container: this });
                  viewer.importXML($0).then(() => {
                    const canvas = viewer.get('canvas');
                    canvas.zoom('fit-viewport');
                    const known = viewer.get('elementRegistry');
                    $1.filter(id => known.get(id)).forEach(id => canvas.addMarker(id, 'current-step'));
                    for (const [id, words] of Object.entries($2).filter(([id]) => known.get(id))) {
                      const badge = document.createElement('span');
                      badge.className = 'diagram-badge';
                      badge.textContent = words;
                      viewer.get('overlays').add(id, { position: { top: 0, left: 0 }, html: badge, scale: false, show: { minZoom: .4 } });
                      canvas.addMarker(id, 'busy-step');
                    }
                    viewer.get('eventBus').on('element.click', event => {
                      if (event.element.id in $2) this.$server.choose(event.element.id);
                    });
                  });
                };
                this.offsetWidth ? draw() : requestAnimationFrame(draw);""", translated(diagram.xml()), diagram.current(), badges);
    }

    @ClientCallable
    private void choose(String element) {
        if (chosen != null) {
            chosen.accept(element);
        }
    }

    private String describe(List<String> current) {
        String steps = String.join(", ", current.stream().filter(id -> Texts.has("step." + id))
                .map(id -> getTranslation("step." + id)).toList());
        return steps.isEmpty() ? getTranslation("desk.diagram.ended") : getTranslation("desk.diagram.now", steps);
    }

    /** Flow names, too: an element without a text keeps its English name. */
    private String translated(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            NodeList elements = document.getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                String key = "step." + element.getAttribute("id");
                if (element.hasAttribute("name") && Texts.has(key)) {
                    element.setAttribute("name", hyphenated(getTranslation(key)));
                }
            }
            StringWriter written = new StringWriter();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(document), new StreamResult(written));
            return written.toString();
        } catch (Exception unreadable) {
            throw new IllegalStateException("A deployed process is not readable", unreadable);
        }
    }

    /** The viewer breaks a word that is wider than its box anywhere, unless it is told where: between syllables. */
    static String hyphenated(String name) {
        return WIDE.matcher(name).replaceAll(word -> SYLLABLE.matcher(word.group()).replaceAll("\u00AD"));
    }
}
