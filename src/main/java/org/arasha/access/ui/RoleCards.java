package org.arasha.access.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.springframework.security.web.csrf.CsrfToken;

/** One card for each role: a plain form each, so that signing in takes the same way as with a password. */
class RoleCards extends UnorderedList {

    RoleCards(ExampleMode examples) {
        addClassName("role-cards");
        for (Role role : Role.values()) {
            ListItem item = new ListItem();
            item.getElement().appendChild(card(role, examples));
            add(item);
        }
    }

    private Element card(Role role, ExampleMode examples) {
        Element form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", AccessNavigation.SIGN_IN);
        form.setAttribute("style", "height: 100%");
        form.appendChild(hidden("username", examples.loginOf(role)), hidden("password", examples.password()));
        CsrfToken token = (CsrfToken) VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName());
        if (token != null) {
            form.appendChild(hidden(token.getParameterName(), token.getToken()));
        }
        Element button = new Element("button");
        button.setAttribute("type", "submit");
        button.setAttribute("class", "role-card");
        button.setAttribute("id", "sign-in-" + role.group());
        Element name = new Element("strong");
        name.setText(getTranslation("access.signIn.as", getTranslation("access.role.as." + role)));
        Element purpose = new Element("span");
        purpose.setText(getTranslation("access.role.purpose." + role));
        button.appendChild(name, purpose);
        form.appendChild(button);
        return form;
    }

    private static Element hidden(String name, String value) {
        Element input = new Element("input");
        input.setAttribute("type", "hidden");
        input.setAttribute("name", name);
        input.setAttribute("value", value);
        return input;
    }
}
