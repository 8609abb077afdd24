"""Runs the executable BPMN files in SpiffWorkflow: each decision once "tidak", then "ya".

usage: bpmn_spiff.py FOLDER
"""
import glob
import os
import sys

from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.util.task import TaskState


def run(path):
    parser = BpmnParser()
    parser.add_bpmn_file(path)
    workflow = BpmnWorkflow(parser.get_spec("procedure"))
    workflow.task_tree.data["jumlah_unit"] = 2
    with open(path, encoding="utf-8") as file:
        text = file.read()
    answers, completed = {}, 0
    workflow.do_engine_steps()
    while not workflow.is_completed():
        ready = [
            task for task in workflow.get_tasks(state=TaskState.READY) if task.task_spec.manual
        ]
        if not ready or completed > 1000:
            raise SystemExit(f"WRONG {path}: SpiffWorkflow waits for nothing")
        task = ready[0]
        name = task.task_spec.name
        if f'id="{name.replace("step_", "decision_")}"' in text and name.startswith("step_"):
            answers[name] = answers.get(name, 0) + 1
            task.data["keputusan"] = "tidak" if answers[name] == 1 else "ya"
        task.run()
        completed += 1
        workflow.do_engine_steps()
    decisions = text.count('exclusiveGateway id="decision_')
    if len(answers) != decisions or min(answers.values(), default=2) < 2:
        raise SystemExit(f"WRONG {path}: SpiffWorkflow answered {answers} of {decisions} decisions")
    print(f"{os.path.basename(path)}: SpiffWorkflow ran it to its end, {completed} tasks")


for file_name in sorted(glob.glob(os.path.join(sys.argv[1], "*.python.bpmn"))):
    run(file_name)
