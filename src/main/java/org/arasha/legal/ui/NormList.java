package org.arasha.legal.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.arasha.legal.Norm;

/** Norms as they are called, to be read. */
public class NormList extends UnorderedList {

    public NormList(List<Norm> norms) {
        addClassName("lines");
        norms.forEach(norm -> add(new ListItem(NormWords.titled(norm))));
    }
}
