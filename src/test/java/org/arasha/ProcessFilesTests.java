package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.Role;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessFilesTests {

    private static final Path FOLDER = Path.of("processes");
    private static final String WORDS = "(Start|End|Catch|Boundary|Timer|Task|Service|Decision|Call|Gateway|SubProcess|Flow|Lane"
            + "|Participant)_([A-Z][a-z]+|[A-Z](?=[A-Z][a-z]))+";

    @ParameterizedTest
    @EnumSource
    void isValidByTheStandard(File file) {
        assertThatCode(() -> Bpmn.validateModel(file.model)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void isNamedAsItsProcess(File file) {
        assertThat(file.all(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(file.name());
            assertThat(process.getName()).isNotBlank();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyElementHasANameInSentenceCase(File file) {
        assertThat(file.named()).allSatisfy(element ->
                assertThat(nameOf(element)).as(element.getId()).isNotNull().matches("[A-Z][^A-Z]+"));
    }

    @ParameterizedTest
    @EnumSource
    void everyIdIsMadeOfWords(File file) {
        assertThat(Stream.concat(file.named().stream(), file.all(SequenceFlow.class).stream()).map(BaseElement::getId))
                .allMatch(id -> id.matches(WORDS));
    }

    @ParameterizedTest
    @EnumSource
    void gatewaysAskAndFlowsAnswer(File file) {
        assertThat(file.all(Gateway.class)).allMatch(gateway -> gateway.getName().endsWith("?"));
        assertThat(answers(file)).allSatisfy(flow ->
                assertThat(flow.getName()).as(flow.getId()).isNotNull().matches("[a-z ]+"));
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerOfAGatewayHasAConditionUnlessItIsTheDefault(File file) {
        assertThat(answers(file)).allSatisfy(flow -> {
            boolean byDefault = flow.equals(((ExclusiveGateway) flow.getSource()).getDefault());
            assertThat(flow.getConditionExpression() == null).as(flow.getId()).isEqualTo(byDefault);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyUserTaskIsOfferedToOneRoleAndOpensAScreenOnItsRecord(File file) {
        Set<String> groups = Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());
        assertThat(file.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroupsList()).as(task.getId()).singleElement().isIn(groups);
            assertThat(task.getCamundaFormKey()).as(task.getId()).contains("/{id}/");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyNameIsTheEnglishText(File file) throws IOException {
        Properties english = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages_en.properties"))) {
            english.load(reader);
        }
        assertThat(Stream.concat(file.named().stream(), answers(file).stream())).allSatisfy(element ->
                assertThat(english.getProperty("step." + element.getId())).as(element.getId()).isEqualTo(nameOf(element)));
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsDrawn(File file) {
        assertThat(file.named()).allSatisfy(element -> assertThat(file.shape(element)).as(element.getId()).isNotNull());
        assertThat(file.all(SequenceFlow.class)).allSatisfy(flow -> assertThat(file.lines(flow)).as(flow.getId()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void noTwoShapesOverlap(File file) {
        List<FlowNode> nodes = List.copyOf(file.all(FlowNode.class));
        Set<String> overlaps = new TreeSet<>();
        for (FlowNode one : nodes) {
            for (FlowNode other : nodes.subList(nodes.indexOf(one) + 1, nodes.size())) {
                if (!belong(one, other) && file.shape(one).intersects(file.shape(other))) {
                    overlaps.add(one.getId() + " and " + other.getId());
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyNodeLiesInTheLaneOrSubProcessItBelongsTo(File file) {
        Process process = file.all(Process.class).iterator().next();
        Collection<FlowNode> inLanes = file.all(Lane.class).stream().flatMap(lane -> lane.getFlowNodeRefs().stream()).toList();
        assertThat(inLanes).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(process.getChildElementsByType(FlowNode.class));
        assertThat(file.all(Lane.class)).allSatisfy(lane -> assertThat(lane.getFlowNodeRefs()).allSatisfy(node ->
                assertThat(file.shape(lane).contains(file.shape(node))).as(node.getId()).isTrue()));
        assertThat(file.all(SubProcess.class)).allSatisfy(part ->
                assertThat(part.getChildElementsByType(FlowNode.class)).allSatisfy(node ->
                        assertThat(file.shape(part).contains(file.shape(node))).as(node.getId()).isTrue()));
    }

    /** Flows of one source or one target may run along the same line; nothing else may touch. */
    @ParameterizedTest
    @EnumSource
    void noFlowCrossesAnother(File file) {
        List<SequenceFlow> flows = List.copyOf(file.all(SequenceFlow.class));
        Set<String> crossings = new TreeSet<>();
        for (SequenceFlow one : flows) {
            for (SequenceFlow other : flows.subList(flows.indexOf(one) + 1, flows.size())) {
                boolean shareAnEnd = one.getSource().equals(other.getSource()) || one.getTarget().equals(other.getTarget());
                if (file.lines(one).stream().anyMatch(line -> file.lines(other).stream()
                        .anyMatch(against -> shareAnEnd ? crosses(line, against) : line.intersectsLine(against)))) {
                    crossings.add(one.getId() + " and " + other.getId());
                }
            }
        }
        assertThat(crossings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noFlowRunsThroughAForeignShape(File file) {
        Set<String> hits = new TreeSet<>();
        for (SequenceFlow flow : file.all(SequenceFlow.class)) {
            for (FlowNode node : file.all(FlowNode.class)) {
                boolean foreign = !belong(flow.getSource(), node) && !belong(flow.getTarget(), node);
                if (foreign && file.lines(flow).stream().anyMatch(line -> line.intersects(file.shape(node)))) {
                    hits.add(flow.getId() + " through " + node.getId());
                }
            }
        }
        assertThat(hits).isEmpty();
    }

    @Test
    void everyRuleOfTheUrgencyTableExplainsItself() {
        DmnModelInstance table = Dmn.readModelFromFile(FOLDER.resolve("IncidentUrgency.dmn").toFile());
        Dmn.validateModel(table);
        assertThat(table.getModelElementsByType(Rule.class)).hasSize(6)
                .allMatch(rule -> rule.getDescription().getTextContent().endsWith("."));
    }

    private static List<SequenceFlow> answers(File file) {
        return file.all(ExclusiveGateway.class).stream().flatMap(gateway -> gateway.getOutgoing().stream()).toList();
    }

    /** A node belongs to itself, to what it is attached to, and to the sub-process around it. */
    private static boolean belong(FlowNode one, FlowNode other) {
        return one.equals(other) || one.equals(other.getParentElement()) || other.equals(one.getParentElement())
                || one instanceof BoundaryEvent event && event.getAttachedTo().equals(other)
                || other instanceof BoundaryEvent attached && attached.getAttachedTo().equals(one);
    }

    private static boolean crosses(Line2D one, Line2D other) {
        return one.getX1() == one.getX2() ? cuts(one, other) : cuts(other, one);
    }

    private static boolean cuts(Line2D upright, Line2D level) {
        return level.getY1() == level.getY2()
                && strictlyBetween(level.getX1(), upright.getX1(), level.getX2())
                && strictlyBetween(upright.getY1(), level.getY1(), upright.getY2());
    }

    private static boolean strictlyBetween(double start, double value, double end) {
        return Math.min(start, end) < value && value < Math.max(start, end);
    }

    private static String nameOf(BaseElement element) {
        return element.getAttributeValue("name");
    }

    private enum File {
        IncidentCase, AppealPreparation, AppealFollowUp, ReporterMessage;

        private final BpmnModelInstance model = Bpmn.readModelFromFile(FOLDER.resolve(name() + ".bpmn").toFile());
        /** Kept by id, since the model looks through the whole file for the drawing of each element. */
        private final Map<String, Rectangle2D> shapes = new HashMap<>();
        private final Map<String, List<Line2D>> lines = new HashMap<>();

        <T extends BaseElement> Collection<T> all(Class<T> type) {
            return model.getModelElementsByType(type);
        }

        List<BaseElement> named() {
            return Stream.of(Participant.class, Lane.class, FlowNode.class)
                    .<BaseElement>flatMap(type -> all(type).stream()).toList();
        }

        Rectangle2D shape(BaseElement element) {
            return shapes.computeIfAbsent(element.getId(), id -> read(element));
        }

        private static Rectangle2D read(BaseElement element) {
            assertThat(element.getDiagramElement()).as("shape of " + element.getId()).isInstanceOf(BpmnShape.class);
            Bounds box = ((BpmnShape) element.getDiagramElement()).getBounds();
            return new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        }

        List<Line2D> lines(SequenceFlow flow) {
            return lines.computeIfAbsent(flow.getId(), id -> read(flow));
        }

        private static List<Line2D> read(SequenceFlow flow) {
            assertThat(flow.getDiagramElement()).as("edge of " + flow.getId()).isNotNull();
            List<Waypoint> points = List.copyOf(flow.getDiagramElement().getWaypoints());
            List<Line2D> lines = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                Waypoint from = points.get(i - 1);
                Waypoint to = points.get(i);
                lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
            }
            return lines;
        }
    }
}
