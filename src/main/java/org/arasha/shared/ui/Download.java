package org.arasha.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Supplier;
import org.arasha.shared.Refusal;

/**
 * A file to be saved. Whether the reader may see it is asked when they open it: the page may be older than
 * the answer.
 */
public class Download extends Anchor {

    private static final long SIZE_UNKNOWN = -1;

    public Download(String text, String name, String mediaType, Supplier<InputStream> content) {
        this(text, name, () -> new DownloadResponse(content.get(), name, mediaType, SIZE_UNKNOWN));
    }

    private Download(String text, String name, Supplier<DownloadResponse> answer) {
        super(DownloadHandler.fromInputStream(event -> orNotFound(answer)), "");
        setText(text);
        getElement().setAttribute("download", name);
    }

    /** Of something that is made when it is opened, and that it is being made is said beside it. */
    public static Download made(String text, String name, String mediaType, Supplier<byte[]> content) {
        Busy busy = new Busy();
        Download file = new Download(text, name, () -> {
            try {
                byte[] bytes = content.get();
                return new DownloadResponse(new ByteArrayInputStream(bytes), name, mediaType, bytes.length);
            } finally {
                // Whoever has gone on to another screen meanwhile gets it all the same.
                busy.getUI().ifPresent(ui -> ui.accessLater(busy::ended, () -> { }).run());
            }
        });
        file.add(busy);
        busy.watch(file);
        return file;
    }

    static DownloadResponse orNotFound(Supplier<DownloadResponse> answer) {
        try {
            return answer.get();
        } catch (Refusal notTheirs) {
            return DownloadResponse.error(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
