package org.arasha;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.ComponentTester;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.PartialDateField;

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

    /** Types, and leaves the field. */
    public <V> Window fill(String labelKey, V value) {
        Component field = field(labelKey);
        new Typed<>(field).set(value);
        window.roundTrip();
        return this;
    }

    /** Types into the last of several fields of the same label. */
    public <V> Window fillLast(String labelKey, V value) {
        new Typed<>(fields(labelKey).reduce((earlier, later) -> later).orElseThrow()).set(value);
        window.roundTrip();
        return this;
    }

    /** Chooses a day in a field for dates that are known in part. */
    public Window fillDay(String labelKey, LocalDate day) {
        PartialDateField field = (PartialDateField) field(labelKey);
        new Typed<>(visible(field).filter(DatePicker.class::isInstance).map(DatePicker.class::cast).findFirst().orElseThrow())
                .set(day);
        new Typed<>(field).change();
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

    /** Marks one of the choices, counted from 0. */
    public <V> Window choose(String labelKey, int choice) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<V> group = (RadioButtonGroup<V>) field(labelKey);
        return fill(labelKey, group.getListDataView().getItem(choice));
    }

    /** As the browser's event would: what the listener throws comes to the session's error handler. */
    public Window press(Button button) {
        window.activate();
        try {
            button.click();
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
        return window.find(Notification.class).all().stream().map(notice -> notice.getElement().getTextRecursively()).toList();
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

    private Stream<Component> fields(String labelKey) {
        String label = words(labelKey);
        return all(Component.class).filter(HasValue.class::isInstance)
                .filter(one -> one instanceof HasLabel named && label.equals(named.getLabel()));
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

        <V> void set(V value) {
            ensureComponentIsUsable();
            setValueAsUser(value);
        }

        void change() {
            fireDomEvent("change");
        }
    }
}
