package org.arasha.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.function.Supplier;
import org.arasha.shared.Refusal;

/**
 * A file to be saved, whose opening is noted. Whether the reader may see it is asked when they open it: the page may be older than
 * the answer.
 */
public class Download extends Anchor {

    private static final long SIZE_UNKNOWN = -1;

    public Download(String text, String name, String mediaType, Supplier<InputStream> content) {
        super(DownloadHandler.fromInputStream(event -> {
            try {
                return new DownloadResponse(content.get(), name, mediaType, SIZE_UNKNOWN);
            } catch (Refusal notTheirs) {
                return DownloadResponse.error(HttpServletResponse.SC_NOT_FOUND);
            }
        }), "");
        setText(text);
        getElement().setAttribute("download", name);
    }
}
