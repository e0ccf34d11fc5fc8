import java.io.File;
import java.io.PrintStream;
import java.util.List;
import org.omegat.core.Core;
import org.omegat.core.data.NotLoadedProject;
import org.omegat.core.data.ProjectProperties;
import org.omegat.gui.glossary.GlossaryEntry;
import org.omegat.gui.glossary.GlossaryReaderTBX;
import org.omegat.gui.glossary.GlossaryReaderTSV;

/**
 * Prints what OmegaT's own readers find in glossaries, as console mode loads none: file, source, target, comment.
 * Arguments: an empty folder that stands in for the project, then the glossary files.
 */
public class GlossaryProbe {
  public static void main(String[] arguments) throws Exception {
    final ProjectProperties properties = new ProjectProperties(new File(arguments[0])) {};
    properties.setSourceLanguage("zh-CN");
    properties.setTargetLanguage("ko-KR");
    Core.setProject(
        new NotLoadedProject() {
          @Override
          public ProjectProperties getProjectProperties() {
            return properties;
          }
        });
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    for (int index = 1; index < arguments.length; index++) {
      File file = new File(arguments[index]);
      boolean isTBX = file.getName().endsWith(".tbx");
      List<GlossaryEntry> entries =
          isTBX ? GlossaryReaderTBX.read(file, false) : GlossaryReaderTSV.read(file, false);
      for (GlossaryEntry entry : entries) {
        out.println(
            cell(arguments[index]) + "\t" + cell(entry.getSrcText()) + "\t" + cell(entry.getLocText()) + "\t"
                + cell(entry.getCommentText()));
      }
    }
  }

  private static String cell(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
