// Runs the executable BPMN files in Flowable, in a database in memory: each decision once "tidak",
// then "ya"; every task is offered to a group. Usage: BpmnFlowable FOLDER
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.task.api.Task;

class BpmnFlowable {
  public static void main(String[] words) throws Exception {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:mem:takar");
    ProcessEngine engine = configuration.buildProcessEngine();
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(words[0]))) {
      files = all.filter(file -> file.toString().endsWith(".juel.bpmn")).sorted().toList();
    }
    for (Path file : files) play(engine, file);
    engine.close();
  }

  static void play(ProcessEngine engine, Path file) throws Exception {
    String text = Files.readString(file);
    var deployed = engine.getRepositoryService().createDeployment()
        .addString(file.getFileName().toString() + "20.bpmn", text).deploy();
    var definition = engine.getRepositoryService().createProcessDefinitionQuery()
        .deploymentId(deployed.getId()).singleResult();
    var run = engine.getRuntimeService()
        .startProcessInstanceById(definition.getId(), Map.of("jumlah_unit", (Object) 2));
    Map<String, Integer> answers = new HashMap<>();
    int completed = 0;
    while (true) {
      List<Task> open = engine.getTaskService().createTaskQuery()
          .processInstanceId(run.getId()).list();
      if (open.isEmpty() || completed > 1000) break;
      Task task = open.get(0);
      String row = task.getTaskDefinitionKey();
      boolean decides = row.startsWith("step_")
          && text.contains("id=\"" + row.replace("step_", "decision_") + "\"");
      var offers = engine.getTaskService().getIdentityLinksForTask(task.getId());
      if (row.startsWith("step_") && offers.isEmpty())
        throw new IllegalStateException("WRONG " + file + ": " + row + " is offered to nobody");
      Map<String, Object> said = new HashMap<>();
      if (decides) said.put("keputusan", answers.merge(row, 1, Integer::sum) == 1 ? "tidak" : "ya");
      engine.getTaskService().complete(task.getId(), said);
      completed++;
    }
    boolean ended = engine.getRuntimeService().createProcessInstanceQuery()
        .processInstanceId(run.getId()).count() == 0;
    int decisions = text.split("exclusiveGateway id=\"decision_", -1).length - 1;
    if (!ended || answers.size() != decisions || answers.values().stream().anyMatch(n -> n < 2))
      throw new IllegalStateException("WRONG " + file + ": did not end, answers " + answers);
    System.out.println(
        file.getFileName() + ": Flowable ran it to its end, " + completed + " tasks");
  }
}
