def refuse_errors(folder, systems):
    pass
