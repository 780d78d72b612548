package org.arasha;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.ComponentTester;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.KeyPressEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.PartialDateField;
import org.jspecify.annotations.Nullable;

/** What somebody does and reads in one window. Fields and buttons go by the keys of the words on them. */
public class Window {

    private final BrowserlessUIContext window;
    private Language language = Language.EN;

    Window(BrowserlessUIContext window) {
        this.window = window;
        speak(Language.EN);
    }

    public Window speak(Language other) {
        language = other;
        ui().setLocale(other.locale());
        return this;
    }

    public Window open(String address) {
        Location location = new Location(address);
        ui().navigate(location.getPath(), location.getQueryParameters());
        window.roundTrip();
        return this;
    }

    public String address() {
        return ui().getInternals().getActiveViewLocation().getPath();
    }

    /** What stands behind the question mark of the address. */
    public String asked() {
        return ui().getInternals().getActiveViewLocation().getQueryParameters().getQueryString();
    }

    /** Types, and leaves the field. */
    public <V> Window fill(String labelKey, @Nullable V value) {
        Component field = field(labelKey);
        return as(() -> new Typed<>(field).set(value));
    }

    /** Chooses a day, also in a field for dates that are known in part. */
    public Window fillDay(String labelKey, @Nullable LocalDate day) {
        return fillPart(labelKey, DatePicker.class, 0, day);
    }

    /** Fills one of the fields that a field is made of: the first of its kind is 0. */
    public Window fillPart(String labelKey, Class<? extends Component> kind, int which, @Nullable Object value) {
        Component field = field(labelKey);
        Component part = visible(field).filter(kind::isInstance).skip(which).findFirst().orElseThrow();
        return as(() -> {
            new Typed<>(part).set(value);
            new Typed<>(field).change();
        });
    }

    /** Presses Enter in a field. */
    public Window enter(String labelKey) {
        Component field = field(labelKey);
        return as(() -> ComponentUtil.fireEvent(field, new KeyPressEvent(field, "Enter")));
    }

    /** Empties a field. */
    public Window clear(String labelKey) {
        Component field = field(labelKey);
        if (field instanceof PartialDateField) {
            return fillDay(labelKey, null);
        }
        return fill(labelKey, ((HasValue<?, ?>) field).getEmptyValue());
    }

    /** Types a text; into the language that is open, where the field has several. */
    public Window write(String labelKey, String text) {
        Component field = field(labelKey);
        Component typed = field instanceof LocalizedTextField ? visible(field).filter(TextArea.class::isInstance).findFirst().orElseThrow()
                : field;
        return write(typed, text);
    }

    public Window write(Component field, String text) {
        return as(() -> new Typed<>(field).set(text));
    }

    /** Opens another language of a text. */
    public Window turnTo(String labelKey, Language language) {
        visible(field(labelKey)).filter(Tabs.class::isInstance).map(Tabs.class::cast).findFirst().orElseThrow()
                .setSelectedIndex(language.ordinal());
        window.roundTrip();
        return this;
    }

    /** Types into the last of several fields of the same label. */
    public <V> Window fillLast(String labelKey, V value) {
        String label = words(labelKey);
        Component last = fields(labelKey).filter(one -> one instanceof HasLabel named && label.equals(named.getLabel())).reduce((earlier, later) -> later).orElseThrow();
        return as(() -> new Typed<>(last).set(value));
    }

    /** The text on the screen; of the language that is open, where the field has several. */
    public String written(String labelKey) {
        Component field = field(labelKey);
        return field instanceof LocalizedTextField
                ? visible(field).filter(TextArea.class::isInstance).map(TextArea.class::cast).findFirst().orElseThrow().getValue()
                : (String) ((HasValue<?, ?>) field).getValue();
    }

    /** The day in a field for days, right or wrong. */
    public LocalDate day(String labelKey) {
        return picker(labelKey).getValue();
    }

    /** Types what is no day, and leaves the field; what a browser would tell of it. */
    public Window writeNoDay(String labelKey, String text) {
        DatePicker picker = picker(labelKey);
        return as(() -> new Typed<>(picker).cannotRead(text));
    }

    /** The same for a time of day. */
    public Window writeNoTime(String labelKey, String text) {
        TimePicker picker = (TimePicker) field(labelKey);
        return as(() -> new Typed<>(picker).cannotRead(text));
    }

    private DatePicker picker(String labelKey) {
        return visible(field(labelKey)).filter(DatePicker.class::isInstance).map(DatePicker.class::cast).findFirst().orElseThrow();
    }

    /**
     * Presses a key while this has the focus.
     *
     * @param condition on which the browser tells the server, taken as met
     */
    public Window type(Component focused, String key, String condition) {
        window.activate();
        try {
            new Typed<>(focused).press(key, condition);
        } catch (RuntimeException fault) {
            ui().getSession().getErrorHandler().error(new ErrorEvent(fault));
        }
        window.roundTrip();
        return this;
    }

    public Object value(String labelKey) {
        return ((HasValue<?, ?>) field(labelKey)).getValue();
    }

    public boolean isOpen(String labelKey) {
        return ((HasEnabled) field(labelKey)).isEnabled();
    }

    /** What stands in red at the field, or nothing. */
    public String complaint(String labelKey) {
        HasValidationProperties field = (HasValidationProperties) field(labelKey);
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    /** Opens what is folded under these words. */
    public Window unfold(String key, Object... arguments) {
        List<Details> folded = folded(key, arguments);
        return as(() -> folded.forEach(one -> one.setOpened(true)));
    }

    /** What is under a summary of these words, opened or not. */
    public List<Details> folded(String key, Object... arguments) {
        String words = words(key, arguments);
        return all(Details.class).filter(one -> one.getSummaryText().equals(words)).toList();
    }

    public Window press(String key, Object... arguments) {
        return press(button(key, arguments));
    }

    /** Presses the button of one line of a list: its words, followed by what the line is about. */
    public Window pressNamed(String key, String line) {
        String name = words(key) + ": " + line;
        return press(all(Button.class).filter(button -> button.getAriaLabel().filter(name::equals).isPresent()).findFirst()
                .orElseThrow(() -> new AssertionError("No button " + name + " in\n" + text())));
    }

    /** The last of several buttons with the same words. */
    public Window pressLast(String key) {
        return press(buttons(words(key)).reduce((earlier, later) -> later).orElseThrow(() -> new AssertionError("No button " + words(key))));
    }

    /** Ticks a box that has a name of its own. */
    public Window tick(String name) {
        Checkbox box = all(Checkbox.class).filter(one -> one.getAriaLabel().filter(name::equals).isPresent()).findFirst()
                .orElseThrow(() -> new AssertionError("No box " + name + " in\n" + text()));
        return as(() -> new Typed<>(box).set(true));
    }

    /** Marks a box by the words beside it, or takes the mark away. */
    public Window mark(String words, boolean on) {
        Checkbox box = all(Checkbox.class).filter(one -> words.equals(one.getLabel())).findFirst()
                .orElseThrow(() -> new AssertionError("No box " + words + " in\n" + text()));
        return as(() -> new Typed<>(box).set(on));
    }

    /** Drags one thing onto another and lets it go there. */
    public <C extends Component> Window drop(Component dragged, C onto) {
        return as(() -> {
            ui().getInternals().setActiveDragSourceComponent(dragged);
            ComponentUtil.fireEvent(onto, new DropEvent<>(onto, true, "move"));
        });
    }

    /** Marks one of the choices, counted from 0. */
    public <V> Window choose(String labelKey, int choice) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<V> group = (RadioButtonGroup<V>) field(labelKey);
        return fill(labelKey, group.getListDataView().getItem(choice));
    }

    /** As the browser's event would: what the listener throws comes to the session's error handler. */
    public Window press(Button button) {
        return as(button::click);
    }

    private Window as(Runnable event) {
        window.activate();
        try {
            event.run();
        } catch (RuntimeException fault) {
            ui().getSession().getErrorHandler().error(new ErrorEvent(fault));
        }
        window.roundTrip();
        return this;
    }

    public Button button(String key, Object... arguments) {
        String words = words(key, arguments);
        return buttons(words).findFirst().orElseThrow(() -> new AssertionError("No button " + words + " in\n" + text()));
    }

    public boolean offers(String key) {
        return buttons(words(key)).findAny().isPresent();
    }

    private Stream<Button> buttons(String words) {
        return all(Button.class).filter(button -> button.getText().equals(words));
    }

    public boolean has(String labelKey) {
        return fields(labelKey).findAny().isPresent();
    }

    /** The notices that are shown now, oldest first. */
    public List<String> notices() {
        window.activate();
        return window.find(Notification.class).all().stream().filter(Notification::isOpened).map(notice -> notice.getElement().getTextRecursively()).toList();
    }

    /** Says yes to the question that is open. */
    public Window confirm() {
        refresh();
        ConfirmDialog question = all(ConfirmDialog.class).findFirst().orElseThrow(() -> new AssertionError("Nothing is asked"));
        return as(() -> {
            ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
            question.close();
        });
    }

    /** Takes in what was pushed to it. */
    public Window refresh() {
        VaadinSession session = ui().getSession();
        session.getService().runPendingAccessTasks(session);
        window.roundTrip();
        return this;
    }

    /** All words on the screen. */
    public String text() {
        window.activate();
        return visible(ui()).map(one -> one.getElement().getText()).filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    public String words(String key, Object... arguments) {
        return Texts.get(language, key, arguments);
    }

    public Component field(String labelKey) {
        return fields(labelKey).findFirst().orElseThrow(() -> new AssertionError("No field " + words(labelKey) + " in\n" + text()));
    }

    public <C extends Component> Stream<C> all(Class<C> type) {
        window.activate();
        return visible(ui()).filter(type::isInstance).map(type::cast);
    }

    /** Those whose label one reads; where there is none, those whose label is only spoken. */
    private Stream<Component> fields(String labelKey) {
        String label = words(labelKey);
        List<Component> fields = all(Component.class).filter(HasValue.class::isInstance).toList();
        List<Component> read = fields.stream().filter(one -> one instanceof HasLabel named && label.equals(named.getLabel())).toList();
        return !read.isEmpty() ? read.stream() : fields.stream()
                .filter(one -> one instanceof HasAriaLabel spoken && spoken.getAriaLabel().filter(label::equals).isPresent());
    }

    private static Stream<Component> visible(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren()
                .filter(child -> !(child instanceof Text) && child.isVisible()).flatMap(Window::visible));
    }

    private UI ui() {
        window.activate();
        return window.getUI();
    }

    private static final class Typed<C extends Component> extends ComponentTester<C> {

        Typed(C component) {
            super(component);
        }

        <V> void set(@Nullable V value) {
            ensureComponentIsUsable();
            setValueAsUser(value);
        }

        void cannotRead(String text) {
            getComponent().getElement().setProperty("_inputElementValue", text);
            fireDomEvent("unparsable-change");
        }

        void press(String key, String condition) {
            ensureComponentIsUsable();
            fireDomEvent("keydown", JacksonUtils.createObjectNode().put("event.key", key).put(condition, true));
        }

        void change() {
            fireDomEvent("change");
        }
    }
}
