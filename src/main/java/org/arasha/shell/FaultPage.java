package org.arasha.shell;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Here;

/** In place of a page that could not be opened, inside the frame, with a way on. */
abstract class FaultPage extends Div implements HasDynamicTitle {

    int show(Exception fault, int status) {
        addClassName("page");
        String words = Faults.words(fault, Here.language());
        Div state = new Div(new H1(getTranslation("shell.cannotOpen")), new Paragraph(words));
        state.addClassName("empty-state");
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            state.add(new Button(getTranslation("shell.tryAgain"), click -> UI.getCurrent().getPage().reload()), new Text(" "));
        }
        state.add(new Anchor("work", getTranslation("shell.toWork")));
        add(state);
        return status;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.cannotOpen") + " · Arasha";
    }

    /** The record does not exist, or is not theirs to see: the same words for both. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class Refused extends FaultPage implements HasErrorParameter<Refusal> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
            return show(parameter.getCaughtException(), HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class NoSuchPage extends FaultPage implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return show(new Refusal("shell.fault.noSuchPage"), HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class NotAllowed extends FaultPage implements HasErrorParameter<AccessDeniedException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            return show(new Refusal("shell.fault.notAllowed"), HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class Unexpected extends FaultPage implements HasErrorParameter<Exception> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            return show(parameter.getCaughtException(), HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
