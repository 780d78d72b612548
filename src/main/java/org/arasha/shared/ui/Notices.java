package org.arasha.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.util.HashMap;
import java.util.Map;

/** Short words at the edge of the screen: what was done, and what could not be done and why. */
public final class Notices {

    /**
     * The last notice that closes takes away what holds them all. One that opens in the same answer of the server has then said that it
     * opens, and is in nothing that is shown: what was refused twice was shown once.
     */
    private static final String SHOWN = """
            setTimeout(() => {
                if (this.opened && !document.querySelector('vaadin-notification-container')) {
                    this.requestUpdate('opened', false);
                }
            })""";

    private Notices() {}

    /** In the place of all that was said before: what could not be done then may be what was done now. */
    public static void done(String text) {
        inPlaceOfAll(show(text, VaadinIcon.CHECK, 5_000, "notice-done"));
    }

    /** What went on by itself, or by the way, answers nothing that could not be done: it takes the place only of what was done before. */
    public static void doneMeanwhile(String text) {
        inPlaceOf("", show(text, VaadinIcon.CHECK, 5_000, "notice-done"));
    }

    /** What goes on at another place is one press away; stays until closed, or until something else is done. */
    public static void done(String text, String address, String linkText) {
        inPlaceOfAll(leading(show(text, VaadinIcon.CHECK, 0, "notice-done"), address, linkText));
    }

    /** Stays until closed, or until something is done: the person must be able to read why. Said anew, it takes the place of what was said before. */
    public static void refused(String text) {
        inPlaceOf(text, show(text, VaadinIcon.EXCLAMATION_CIRCLE_O, 0, "notice-refused"));
    }

    private static void inPlaceOf(String words, Notification now) {
        Notification before = said().put(words, now);
        if (before != null) {
            before.close();
        }
    }

    private static void inPlaceOfAll(Notification now) {
        Map<String, Notification> said = said();
        said.values().forEach(Notification::close);
        said.clear();
        said.put("", now);
    }

    /** What was said on this page, by its words; what was done last has none. */
    private static Map<String, Notification> said() {
        UI ui = UI.getCurrent();
        Said said = ComponentUtil.getData(ui, Said.class);
        if (said == null) {
            said = new Said(new HashMap<>());
            ComponentUtil.setData(ui, Said.class, said);
        }
        return said.notices();
    }

    private record Said(Map<String, Notification> notices) {}

    /** Calls to a place; stays until closed. */
    public static void calling(String text, String address, String linkText) {
        leading(show(text, VaadinIcon.BELL, 0, "notice-calling"), address, linkText);
    }

    private static Notification leading(Notification notice, String address, String linkText) {
        Anchor link = new Anchor(address, linkText);
        notice.getChildren().findFirst().ifPresent(content -> content.getElement().insertChild(2, link.getElement()));
        return notice;
    }

    private static Notification show(String text, VaadinIcon sign, int milliseconds, String style) {
        Notification notification = new Notification();
        notification.setDuration(milliseconds);
        // The buttons that decide stand at the foot of the screen, the name of the record at the left of its top.
        notification.setPosition(Position.TOP_END);
        notification.addClassName(style);
        Icon icon = sign.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.setAriaLabel(notification.getTranslation("ui.close"));
        Div content = new Div(icon, new Span(text), close);
        content.addClassName("notice");
        content.getElement().setAttribute("role", milliseconds == 0 ? "alert" : "status");
        notification.add(content);
        notification.open();
        notification.getElement().executeJs(SHOWN);
        return notification;
    }
}
