package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;

/** What a module adds to the top of the frame around every screen. */
public interface FramePart {

    /** Made anew for each window. */
    Component part();
}
