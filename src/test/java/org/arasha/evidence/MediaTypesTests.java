package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTests {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1);

    @Test
    void believesTheContentWhereTheNameSaysOtherwise() {
        assertThat(detect(PNG, "report.pdf")).isEqualTo("image/png");
        assertThat(detect(PNG, "report")).isEqualTo("image/png");
        assertThat(detect("plain words".getBytes(UTF_8), "photo.jpg")).isEqualTo("text/plain");
        assertThat(detect(new byte[] {3, 1, 4, 1, 5, 0, 9}, "photo.jpg")).isEqualTo("application/octet-stream");
        assertThat(detect(new byte[] {3, 1, 4, 1, 5, 0, 9}, "film.mp4")).isEqualTo("application/octet-stream");
        assertThat(detect("MZ\u0090\0\3\0\0\0\4\0\0\0".getBytes(ISO_8859_1), "photo.jpg")).isEqualTo("application/x-msdownload");
    }

    @Test
    void saysWhereNameAndContentDisagree() {
        assertThat(MediaTypes.agree("a.png", "image/png")).isTrue();
        assertThat(MediaTypes.agree("a.pdf", "image/png")).isFalse();
        assertThat(MediaTypes.agree("a.jpg", "image/png")).isFalse();
        assertThat(MediaTypes.agree("a.txt", "text/html")).isFalse();
        assertThat(MediaTypes.agree("a", "image/png")).isTrue();
        assertThat(MediaTypes.agree("voice.m4a", "video/mp4")).isTrue();
    }

    @Test
    void takesAFileOfTwoKindsForWhatItBeginsAs() {
        assertThat(detect("GIF89a/*\1\0*/=1;alert(document.cookie)//".getBytes(ISO_8859_1), "logo.js")).isEqualTo("image/gif");
        assertThat(detect(("%PDF-1.7\n<html><script>alert(1)</script></html>").getBytes(UTF_8), "a.html")).isEqualTo("application/pdf");
        byte[] pictureAndPage = (new String(PNG, ISO_8859_1) + "<html><script>alert(1)</script>").getBytes(ISO_8859_1);
        assertThat(detect(pictureAndPage, "a.html")).isEqualTo("image/png");
    }

    /** Its type is read off its first bytes, a thousandth of what it would be unpacked. */
    @Test
    void doesNotUnpackAZipBomb() throws IOException {
        byte[] bomb = zipOf(100_000);

        assertThat(detect(bomb, "bomb.zip")).isEqualTo("application/zip");
        assertThat(detect(bomb, "bomb.docx")).isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(Viewing.of("application/zip")).isEqualTo(Viewing.NONE);
    }

    @ParameterizedTest
    @CsvSource({"image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/tiff"})
    void tellsAPictureThatNoBrowserShowsFromWhatCouldRun(String picture) {
        assertThat(Viewing.of(picture)).isEqualTo(Viewing.UNSHOWN_IMAGE);
        assertThat(Viewing.of(picture).opensInBrowser()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"text/html", "application/xhtml+xml", "image/svg+xml", "text/javascript", "application/x-msdownload",
            "application/x-sh", "application/xml", "message/rfc822", "application/octet-stream"})
    void opensNothingInTheBrowserThatCouldRun(String dangerous) {
        assertThat(Viewing.of(dangerous)).isEqualTo(Viewing.NONE);
    }

    @Test
    void recognisesPagesAndDrawingsWhateverTheyAreCalled() {
        assertThat(detect("<!DOCTYPE html><html><body>".getBytes(UTF_8), "a.txt")).isEqualTo("text/html");
        assertThat(detect("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(UTF_8), "a.png"))
                .isEqualTo("image/svg+xml");
    }

    @Test
    void takesTextInAnyEncodingForText() {
        assertThat(detect("Протокол задержания".getBytes(UTF_8), "a.txt")).isEqualTo("text/plain");
        assertThat(detect("Протокол задержания".getBytes(Charset.forName("windows-1251")), "a.txt")).isEqualTo("text/plain");
    }

    private static String detect(byte[] content, String name) {
        return MediaTypes.detect(content, name, "application/octet-stream");
    }

    private static byte[] zipOf(int kilobytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] piece = new byte[1024];
            for (int i = 0; i < kilobytes; i++) {
                zip.write(piece);
            }
        }
        return bytes.toByteArray();
    }
}
